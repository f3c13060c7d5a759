-- core.key_population: who belongs to which group, with the source that says so. Ages are counted on the run's day.
with everybody as (
  select * from core.resident union all select * from link.unlisted_resident
),
alive as (
  select *, floor(months_between(date'${today}', birth_date) / 12) as age
  from everybody where coalesce(life_status, '正常') <> '死亡'
)
select resident_id, community_code, grid_code, birth_date, 'elderly_60' as category, birth_date_source as source, birth_date_as_of as as_of
from alive where age >= 60
union all
select resident_id, community_code, grid_code, birth_date, 'elderly_80', birth_date_source, birth_date_as_of from alive where age >= 80
union all
select resident_id, community_code, grid_code, birth_date, 'minor', birth_date_source, birth_date_as_of from alive where age < 18
union all
select resident_id, community_code, grid_code, birth_date, 'disabled_elderly', disability_level_source, disability_level_as_of
from alive where disability_level is not null and age >= 60
union all
select resident_id, community_code, grid_code, birth_date, 'left_behind_child', left_behind_source, left_behind_as_of
from alive where left_behind = '是'
union all
select resident_id, community_code, grid_code, birth_date, 'severe_mental_disorder', psychiatric_risk_source, psychiatric_risk_as_of
from alive where psychiatric_risk is not null
union all
select resident_id, community_code, grid_code, birth_date, 'low_income', low_income_source, low_income_as_of
from alive where low_income = '是'
union all
select resident_id, community_code, grid_code, birth_date, 'floating', floating_source, floating_as_of
from alive where floating = '是'
