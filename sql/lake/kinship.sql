-- core.kinship: who is whose relative, by household books (to the head) and by guardians and parents that a
-- source names. A name alone is not enough: it has to be of one household, or to have the phone that is named.
-- ordered by: community_code, resident_id
-- key: resident_id
-- follows: household_no, name = guardian_name, name = father_name, name = mother_name
with alive as (
  select * from core.resident where coalesce(life_status, '正常') <> '死亡'
),
head as (
  select household_no, min(resident_id) as head_id
  from alive where relation_to_head = '户主' and household_no is not null
  group by household_no having count(*) = 1
),
named as (
  select resident_id, household_id, community_code, birth_date, 'guardian' as kind,
    coalesce(guardian_relation, '监护人') as relation, guardian_name as name, guardian_phone as phone,
    guardian_name_source as source, guardian_name_as_of as as_of
  from alive where guardian_name is not null
  union all
  select resident_id, household_id, community_code, birth_date, 'guardian', '父亲', father_name, father_phone,
    father_name_source, father_name_as_of
  from alive where father_name is not null
  union all
  select resident_id, household_id, community_code, birth_date, 'guardian', '母亲', mother_name, mother_phone,
    mother_name_source, mother_name_as_of
  from alive where mother_name is not null
),
found as (
  select n.*, a.resident_id as relative_id,
    count(*) over (partition by n.resident_id, n.relation) as candidates
  from named n join alive a
    on a.name = n.name and a.resident_id <> n.resident_id
    and (a.household_id = n.household_id or a.phone = n.phone)
)
select a.resident_id, h.head_id as relative_id, 'household' as kind, a.relation_to_head as relation,
  a.community_code, a.birth_date, a.relation_to_head_source as source, a.relation_to_head_as_of as as_of
from alive a join head h on h.household_no = a.household_no
where a.resident_id <> h.head_id and a.relation_to_head is not null
union all
select resident_id, relative_id, kind, relation, community_code, birth_date, source, as_of
from found where candidates = 1
