-- core.population_count, before small numbers are hidden: people by community and category. For each item everybody stands
-- in exactly one category, so that the numbers of an item add up to the residents. Whom confidential registers alone know
-- are none of them: a count with them less one without would tell how many they are.
-- small counts: hidden
-- ordered by: item, area_code
with person as (
  select *, floor(months_between(date'${today}', birth_date) / 12) as age
  from core.resident
  where coalesce(life_status, '正常') <> '死亡' and length(community_code) = 12
),
category as (
  select community_code, stack(9,
    'sex', sex,
    'age_band', case
      when age < 3 then '0—2岁' when age < 6 then '3—5岁' when age < 14 then '6—13岁' when age < 18 then '14—17岁'
      when age < 35 then '18—34岁' when age < 60 then '35—59岁' when age < 80 then '60—79岁' when age >= 80 then '80岁以上' end,
    'ethnicity', ethnicity,
    'education', education,
    'marital_status', marital_status,
    'floating', floating,
    'disability_level', if(age >= 60, disability_level, null),
    'low_income', low_income,
    'psychiatric_risk', psychiatric_risk
  ) as (item, category)
  from person
)
select item, coalesce(category, '其余') as category, community_code, count(*) as people
from category group by all
