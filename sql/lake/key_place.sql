-- core.key_place: places that need care, as the housing department lists them.
-- partitioned by: community_code
select place_code, name, category, address, community_code from core.key_place_register
