-- core.household: residents who are registered together, or who live together and are registered nowhere.
-- ordered by: community_code, household_id
-- key: household_id
-- follows: household_id
select
  household_id,
  max(household_no) as household_no,
  max(household_type) as household_type,
  max(head_name) as head_name,
  max_by(address, struct(address_as_of, resident_id)) as address,
  max_by(dwelling_code, struct(address_as_of, resident_id)) as dwelling_code,
  max_by(community_code, struct(address_as_of, resident_id)) as community_code,
  max_by(grid_code, struct(address_as_of, resident_id)) as grid_code,
  cast(count(*) as int) as members
from core.resident
where household_id is not null and coalesce(life_status, '正常') <> '死亡'
group by household_id
