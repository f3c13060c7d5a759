-- core.dwelling: the housing register's dwellings with their standard address, and how many live there.
-- ordered by: community_code, dwelling_code
-- key: dwelling_code
-- follows: dwelling_code
select
  a.dwelling_code, a.address, a.community_code, a.grid_code,
  d.area_sqm, d.use,
  cast(coalesce(r.residents, 0) as int) as residents
from core.address a
left join core.dwelling_register d on d.dwelling_code = a.dwelling_code
left join (
  select dwelling_code, count(*) as residents from core.resident
  where dwelling_code is not null and coalesce(life_status, '正常') <> '死亡' group by dwelling_code
) r on r.dwelling_code = a.dwelling_code
