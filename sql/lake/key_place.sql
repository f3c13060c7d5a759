-- core.key_place: places that need care, as the housing department lists them.
-- ordered by: community_code, place_code
select place_code, name, category, address, community_code from core.key_place_register
