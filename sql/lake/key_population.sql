-- core.key_population: who belongs to which group, with the source that says so. Ages are counted on the run's day.
-- The groups are those of groups.yaml.
-- ordered by: community_code, category
-- key: resident_id
with everybody as (
  select * from core.resident union all select * from link.unlisted_resident
),
alive as (
  select *, floor(months_between(date'${today}', birth_date) / 12) as age
  from everybody where coalesce(life_status, '正常') <> '死亡'
)
${groups}
