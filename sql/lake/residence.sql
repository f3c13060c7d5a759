-- core.residence: resident × dwelling × kind, each with the source and the days it was seen.
-- ordered by: community_code, resident_id
-- key: resident_id
select
  p.resident_id, p.place_dwelling as dwelling_code, p.community_code, 'actual' as kind,
  min(p.as_of) as first_seen, max(p.as_of) as last_seen,
  concat_ws(',', sort_array(collect_set(concat(p.source, '/', p.dataset)))) as sources
from std.person_record p
where p.resident_id is not null and p.community_code <> ''
group by p.resident_id, p.place_dwelling, p.community_code
union all
select
  p.resident_id, p.registered_dwelling, p.registered_community, 'registered',
  min(p.as_of), max(p.as_of), concat_ws(',', sort_array(collect_set(concat(p.source, '/', p.dataset))))
from std.person_record p
where p.resident_id is not null and p.registered_community <> ''
group by p.resident_id, p.registered_dwelling, p.registered_community
