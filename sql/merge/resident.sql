-- core.resident: one row a resident who is listed. Adds what only the household knows: its head's name.
with head as (
  select household_no, min(name) as name, min(name_source) as source, min(name_as_of) as as_of
  from household_member
  where relation_to_head = '户主' and coalesce(life_status, '正常') <> '死亡' and household_no is not null
  group by household_no
  having count(*) = 1
)
select
  r.* except (head_name, head_name_source, head_name_as_of, ${dates}),
  ${casts},
  -- Numbers of books and doors stay out of it: it tells who belongs together, and nothing else.
  opaque(coalesce(concat('H', r.household_no), concat('D', r.dwelling_code))) as household_id,
  coalesce(h.name, r.head_name) as head_name,
  coalesce(h.source, r.head_name_source) as head_name_source,
  coalesce(h.as_of, r.head_name_as_of) as head_name_as_of
from merged_resident r left join head h on h.household_no = r.household_no
