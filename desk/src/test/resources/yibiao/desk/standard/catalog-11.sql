-- The catalog of an installation of schema 11 that has run the demo: 1,000 synthetic residents.
select setval(pg_get_serial_sequence('access_request', 'id'), greatest(1, (select coalesce(max(id), 1) from access_request)));
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('steward', '数据管理员', 'steward', 'data-office', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('steward2', '数据管理员乙', 'steward', 'data-office', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('worker1', '社区工作者甲', 'worker', 'community-1', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('worker2', '社区工作者乙', 'worker', 'community-2', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('civil', '民政局分析员', 'analyst', 'civil-affairs', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('health', '卫健委分析员', 'analyst', 'health', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('property', '物业公司', 'property', 'property-1', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into account ("name", "title", "role", "organisation", "password_hash", "email", "suspended", "configured", "sessions_from") overriding system value values ('auditor', '审计员', 'auditor', 'audit-office', '{noop}x', '', 'false', 'true', '1970-01-01 00:00:00+00');
insert into authorization_grant ("id", "organisation", "resource", "items", "purpose", "legal_basis", "area", "children", "frequency", "valid_from", "valid_until", "granted_by", "withdrawn_at", "withdrawn_by", "reviewed_at", "by_list", "withdrawn_reason") overriding system value values ('1', 'community-1', 'core.resident', '{id_number,birth_date,phone,address,registered_address,former_name,marital_status,military_service,occupation,employer,native_place,birth_place,arrival_date,stay_reason,landlord_name,landlord_phone,living_alone,emergency_contact,emergency_phone,father_name,father_phone,father_workplace,mother_name,mother_phone,mother_workplace,guardian_name,guardian_phone,guardian_relation,guardianship_type,school_status,left_behind,disability_level,disabled,low_income,benefit_type,name,sex,ethnicity,education,household_no,household_type,relation_to_head,head_name,life_status,dwelling_code,floating}', '社区填报', '民发〔2022〕29号', '360702001001', 'true', '', '2026-11-27 10:02:29.963928+00', '2027-11-27 10:02:29.963947+00', '', NULL, NULL, NULL, 'false', '');
insert into authorization_grant ("id", "organisation", "resource", "items", "purpose", "legal_basis", "area", "children", "frequency", "valid_from", "valid_until", "granted_by", "withdrawn_at", "withdrawn_by", "reviewed_at", "by_list", "withdrawn_reason") overriding system value values ('2', 'community-2', 'core.resident', '{id_number,birth_date,phone,address,registered_address,former_name,marital_status,military_service,occupation,employer,native_place,birth_place,arrival_date,stay_reason,landlord_name,landlord_phone,living_alone,emergency_contact,emergency_phone,father_name,father_phone,father_workplace,mother_name,mother_phone,mother_workplace,guardian_name,guardian_phone,guardian_relation,guardianship_type,school_status,left_behind,disability_level,disabled,low_income,benefit_type,name,sex,ethnicity,education,household_no,household_type,relation_to_head,head_name,life_status,dwelling_code,floating}', '社区填报', '民发〔2022〕29号', '360702190204', 'true', '', '2026-11-27 10:02:29.967607+00', '2027-11-27 10:02:29.96762+00', '', NULL, NULL, NULL, 'false', '');
insert into authorization_grant ("id", "organisation", "resource", "items", "purpose", "legal_basis", "area", "children", "frequency", "valid_from", "valid_until", "granted_by", "withdrawn_at", "withdrawn_by", "reviewed_at", "by_list", "withdrawn_reason") overriding system value values ('3', 'community-1', 'core.key_population', '{category.minor,category.low_income,category.left_behind_child,category.disabled_elderly}', '社区填报', '民发〔2022〕29号', '360702001001', 'true', '', '2026-11-27 10:02:29.969098+00', '2027-11-27 10:02:29.969105+00', '', NULL, NULL, NULL, 'false', '');
insert into authorization_grant ("id", "organisation", "resource", "items", "purpose", "legal_basis", "area", "children", "frequency", "valid_from", "valid_until", "granted_by", "withdrawn_at", "withdrawn_by", "reviewed_at", "by_list", "withdrawn_reason") overriding system value values ('4', 'community-2', 'core.key_population', '{category.minor,category.low_income,category.left_behind_child,category.disabled_elderly}', '社区填报', '民发〔2022〕29号', '360702190204', 'true', '', '2026-11-27 10:02:29.97322+00', '2027-11-27 10:02:29.973229+00', '', NULL, NULL, NULL, 'false', '');
insert into authorization_grant ("id", "organisation", "resource", "items", "purpose", "legal_basis", "area", "children", "frequency", "valid_from", "valid_until", "granted_by", "withdrawn_at", "withdrawn_by", "reviewed_at", "by_list", "withdrawn_reason") overriding system value values ('5', 'civil-affairs', 'core.resident', '{id_number,birth_date,address}', '高龄津贴核发', '老年人权益保障法第三十三条', '360702', 'false', '', '2026-11-27 10:02:29.975384+00', '2027-05-26 10:02:29.975392+00', '', NULL, NULL, NULL, 'false', '');
select setval(pg_get_serial_sequence('authorization_grant', 'id'), greatest(1, (select coalesce(max(id), 1) from authorization_grant)));
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '男', '男');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '1', '男');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '男性', '男');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', 'M', '男');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '男生', '男');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '女', '女');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '2', '女');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '女性', '女');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', 'F', '女');
insert into code_list ("name", "spelling", "standard") overriding system value values ('sex', '女生', '女');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '01', '汉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '汉族', '汉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '1', '汉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '汉', '汉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '02', '蒙古族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '蒙古族', '蒙古族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '2', '蒙古族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '蒙古', '蒙古族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '03', '回族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '回族', '回族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '3', '回族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '回', '回族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '04', '藏族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '藏族', '藏族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '4', '藏族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '藏', '藏族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '05', '维吾尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '维吾尔族', '维吾尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '5', '维吾尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '维吾尔', '维吾尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '06', '苗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '苗族', '苗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '6', '苗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '苗', '苗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '07', '彝族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '彝族', '彝族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '7', '彝族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '彝', '彝族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '08', '壮族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '壮族', '壮族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '8', '壮族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '壮', '壮族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '09', '布依族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '布依族', '布依族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '9', '布依族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '布依', '布依族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '10', '朝鲜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '朝鲜族', '朝鲜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '朝鲜', '朝鲜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '11', '满族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '满族', '满族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '满', '满族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '12', '侗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '侗族', '侗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '侗', '侗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '13', '瑶族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '瑶族', '瑶族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '瑶', '瑶族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '14', '白族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '白族', '白族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '白', '白族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '15', '土家族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '土家族', '土家族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '土家', '土家族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '16', '哈尼族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '哈尼族', '哈尼族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '哈尼', '哈尼族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '17', '哈萨克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '哈萨克族', '哈萨克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '哈萨克', '哈萨克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '18', '傣族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '傣族', '傣族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '傣', '傣族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '19', '黎族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '黎族', '黎族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '黎', '黎族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '20', '傈僳族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '傈僳族', '傈僳族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '傈僳', '傈僳族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '21', '佤族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '佤族', '佤族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '佤', '佤族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '22', '畲族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '畲族', '畲族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '畲', '畲族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '23', '高山族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '高山族', '高山族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '高山', '高山族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '24', '拉祜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '拉祜族', '拉祜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '拉祜', '拉祜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '25', '水族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '水族', '水族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '水', '水族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '26', '东乡族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '东乡族', '东乡族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '东乡', '东乡族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '27', '纳西族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '纳西族', '纳西族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '纳西', '纳西族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '28', '景颇族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '景颇族', '景颇族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '景颇', '景颇族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '29', '柯尔克孜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '柯尔克孜族', '柯尔克孜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '柯尔克孜', '柯尔克孜族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '30', '土族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '土族', '土族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '土', '土族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '31', '达斡尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '达斡尔族', '达斡尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '达斡尔', '达斡尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '32', '仫佬族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '仫佬族', '仫佬族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '仫佬', '仫佬族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '33', '羌族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '羌族', '羌族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '羌', '羌族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '34', '布朗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '布朗族', '布朗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '布朗', '布朗族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '35', '撒拉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '撒拉族', '撒拉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '撒拉', '撒拉族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '36', '毛南族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '毛南族', '毛南族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '毛南', '毛南族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '37', '仡佬族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '仡佬族', '仡佬族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '仡佬', '仡佬族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '38', '锡伯族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '锡伯族', '锡伯族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '锡伯', '锡伯族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '39', '阿昌族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '阿昌族', '阿昌族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '阿昌', '阿昌族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '40', '普米族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '普米族', '普米族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '普米', '普米族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '41', '塔吉克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '塔吉克族', '塔吉克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '塔吉克', '塔吉克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '42', '怒族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '怒族', '怒族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '怒', '怒族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '43', '乌孜别克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '乌孜别克族', '乌孜别克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '乌孜别克', '乌孜别克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '44', '俄罗斯族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '俄罗斯族', '俄罗斯族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '俄罗斯', '俄罗斯族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '45', '鄂温克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '鄂温克族', '鄂温克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '鄂温克', '鄂温克族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '46', '德昂族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '德昂族', '德昂族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '德昂', '德昂族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '47', '保安族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '保安族', '保安族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '保安', '保安族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '48', '裕固族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '裕固族', '裕固族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '裕固', '裕固族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '49', '京族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '京族', '京族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '京', '京族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '50', '塔塔尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '塔塔尔族', '塔塔尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '塔塔尔', '塔塔尔族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '51', '独龙族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '独龙族', '独龙族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '独龙', '独龙族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '52', '鄂伦春族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '鄂伦春族', '鄂伦春族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '鄂伦春', '鄂伦春族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '53', '赫哲族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '赫哲族', '赫哲族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '赫哲', '赫哲族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '54', '门巴族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '门巴族', '门巴族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '门巴', '门巴族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '55', '珞巴族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '珞巴族', '珞巴族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '珞巴', '珞巴族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '56', '基诺族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '基诺族', '基诺族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('ethnicity', '基诺', '基诺族');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '11', '博士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '博士研究生', '博士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '博士', '博士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '博士研究生毕业', '博士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '14', '硕士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '硕士研究生', '硕士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '硕士', '硕士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '研究生', '硕士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '硕士研究生毕业', '硕士研究生');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '20', '大学本科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '21', '大学本科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '大学本科', '大学本科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '本科', '大学本科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '大学', '大学本科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '30', '大学专科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '31', '大学专科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '大学专科', '大学专科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '大专', '大学专科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '专科', '大学专科');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '40', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '41', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '中专', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '中等专科', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '中等职业教育', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '中技', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '职高', '中专');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '60', '高中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '61', '高中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '高中', '高中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '普通高级中学', '高中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '高级中学', '高中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '70', '初中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '71', '初中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '初中', '初中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '初级中学', '初中');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '80', '小学');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '81', '小学');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '小学', '小学');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '90', '文盲');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '文盲', '文盲');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '文盲或半文盲', '文盲');
insert into code_list ("name", "spelling", "standard") overriding system value values ('education', '未上学', '文盲');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '10', '未婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '未婚', '未婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '20', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '21', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '22', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '23', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '已婚', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '初婚', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '再婚', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '复婚', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '有配偶', '已婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '30', '丧偶');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '丧偶', '丧偶');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '40', '离婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '离婚', '离婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('marital_status', '离异', '离婚');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '是', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '1', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '有', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', 'Y', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', 'y', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '√', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '享受', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '已享受', '是');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '否', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '0', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '无', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', 'N', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', 'n', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '没有', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('yes_no', '未享受', '否');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '正常', '正常');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '0', '正常');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '在册', '正常');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '死亡', '死亡');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '1', '死亡');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '已故', '死亡');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '注销', '死亡');
insert into code_list ("name", "spelling", "standard") overriding system value values ('life_status', '死亡注销', '死亡');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '轻度失能', '轻度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '轻度', '轻度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '1', '轻度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '中度失能', '中度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '中度', '中度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '2', '中度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '重度失能', '重度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '重度', '重度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('disability_level', '3', '重度失能');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '0级', '0级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '0', '0级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '1级', '1级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '1', '1级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '2级', '2级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '2', '2级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '3级', '3级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '3', '3级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '4级', '4级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '4', '4级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '5级', '5级');
insert into code_list ("name", "spelling", "standard") overriding system value values ('psychiatric_risk', '5', '5级');
select setval(pg_get_serial_sequence('correction_request', 'id'), greatest(1, (select coalesce(max(id), 1) from correction_request)));
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('name', '姓名', '', 'NAME', '', '公安', '2', 'false', 'false', '{居民姓名,老人姓名,儿童姓名,本人姓名,人员姓名}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('former_name', '曾用名', '', 'NAME', '', '公安', '2', 'false', 'false', '{别名}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('sex', '性别', '', 'CODE', 'sex', '公安', '2', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('birth_date', '出生日期', '', 'DATE', '', '公安', '3', 'false', 'false', '{出生年月,出生年月日,出生时间,生日}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('id_number', '公民身份号码', '', 'ID_NUMBER', '', '公安', '4', 'false', 'false', '{身份证号,身份证号码,公民身份证号码,公民身份证号,证件号码,身份证,居民身份证号,居民身份证号码}', 'true');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('ethnicity', '民族', '', 'CODE', 'ethnicity', '公安', '2', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('education', '文化程度', '', 'CODE', 'education', '公安', '2', 'false', 'false', '{学历,受教育程度}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('marital_status', '婚姻状况', '', 'CODE', 'marital_status', '公安', '2', 'false', 'false', '{婚姻,婚姻情况}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('military_service', '兵役状况', '', 'TEXT', '', '公安', '2', 'false', 'false', '{兵役情况}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('occupation', '职业', '', 'TEXT', '', '公安', '2', 'false', 'true', '{从事职业}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('employer', '服务处所', '', 'TEXT', '', '公安', '2', 'false', 'true', '{工作单位,单位,服务单位}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('phone', '联系电话', '', 'PHONE', '', '社区', '3', 'false', 'true', '{电话,手机,手机号,手机号码,本人电话,联系方式,电话号码}', 'true');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('native_place', '籍贯', '', 'TEXT', '', '公安', '2', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('birth_place', '出生地', '', 'TEXT', '', '公安', '2', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('household_no', '户号', '', 'TEXT', '', '公安', '2', 'false', 'false', '{户口编号,户编号}', 'true');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('household_type', '户别', '', 'TEXT', '', '公安', '2', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('relation_to_head', '与户主关系', '', 'TEXT', '', '公安', '2', 'false', 'false', '{户主关系,与户主的关系}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('head_name', '户主姓名', '', 'NAME', '', '公安', '2', 'false', 'false', '{户主}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('registered_address', '户籍地址', '', 'TEXT', '', '公安', '3', 'false', 'false', '{户籍所在地,户口所在地,户籍地,户口所在地址}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('address', '现住址', '', 'ADDRESS', '', '社区', '3', 'false', 'true', '{住址,家庭住址,现居住地,现居住地址,居住地址,居住地,家庭地址,现居住址,常住地址,住宅地址}', 'true');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('dwelling_code', '房屋编码', '', 'TEXT', '', '社区', '2', 'false', 'false', '{房屋编号}', 'true');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('life_status', '人员状态', '', 'CODE', 'life_status', '公安', '2', 'false', 'false', '{状态}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('arrival_date', '入住时间', '', 'DATE', '', '公安', '2', 'false', 'false', '{入住日期,来本地时间}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('stay_reason', '来本地事由', '', 'TEXT', '', '公安', '2', 'false', 'false', '{居住事由,来本地原因}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('landlord_name', '房主姓名', '', 'NAME', '', '公安', '2', 'false', 'false', '{房东姓名,出租人姓名}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('landlord_phone', '房主联系电话', '', 'PHONE', '', '公安', '3', 'false', 'false', '{房东电话,房主电话,房东联系电话}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('living_alone', '是否独居', '', 'CODE', 'yes_no', '民政', '3', 'false', 'true', '{独居}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('emergency_contact', '紧急联系人', '', 'NAME', '', '社区', '3', 'false', 'true', '{联系人姓名,联系人,紧急联系人姓名}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('emergency_phone', '紧急联系人电话', '', 'PHONE', '', '社区', '3', 'false', 'true', '{联系人电话,紧急联系电话}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('disability_level', '失能等级', '', 'CODE', 'disability_level', '卫健', '4', 'true', 'true', '{失能程度}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('disabled', '是否失能', '', 'CODE', 'yes_no', '卫健', '4', 'true', 'false', '{失能}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('psychiatric_risk', '危险性等级', '', 'CODE', 'psychiatric_risk', '卫健', '4', 'true', 'true', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('low_income', '是否享受低保', '', 'CODE', 'yes_no', '民政', '4', 'true', 'false', '{享受低保,低保,是否低保}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('benefit_type', '享受补贴类型', '', 'TEXT', '', '民政', '4', 'true', 'true', '{补贴类型,享受待遇}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('father_name', '父亲姓名', '', 'NAME', '', '民政', '3', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('father_phone', '父亲联系电话', '', 'PHONE', '', '民政', '3', 'false', 'true', '{父亲电话}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('father_workplace', '父亲当前务工地点', '', 'TEXT', '', '民政', '3', 'false', 'true', '{父亲务工地点,父亲务工地}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('mother_name', '母亲姓名', '', 'NAME', '', '民政', '3', 'false', 'false', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('mother_phone', '母亲联系电话', '', 'PHONE', '', '民政', '3', 'false', 'true', '{母亲电话}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('mother_workplace', '母亲当前务工地点', '', 'TEXT', '', '民政', '3', 'false', 'true', '{母亲务工地点,母亲务工地}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('guardian_name', '监护人', '', 'NAME', '', '民政', '3', 'false', 'true', '{监护人姓名,委托监护人姓名,受委托监护人姓名}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('guardian_phone', '监护人电话', '', 'PHONE', '', '民政', '3', 'false', 'true', '{受委托监护人电话,监护人联系电话,委托监护人电话}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('guardian_relation', '监护关系', '', 'TEXT', '', '民政', '3', 'false', 'true', '{与被监护人关系,与监护人关系,监护人关系}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('guardianship_type', '监护类型', '', 'TEXT', '', '民政', '3', 'false', 'true', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('school_status', '就学情况', '', 'TEXT', '', '民政', '3', 'false', 'true', '{}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('left_behind', '是否留守儿童', '', 'CODE', 'yes_no', '民政', '3', 'false', 'false', '{留守儿童}', 'false');
insert into data_item ("name", "title", "definition", "type", "code_list", "department", "level", "sensitive", "newest_wins", "synonyms", "identifying") overriding system value values ('floating', '是否流动人口', '', 'CODE', 'yes_no', '公安', '2', 'false', 'false', '{流动人口}', 'false');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.resident', '居民基本信息', '辖区内每个居民一条，由公安户籍与流动人口、民政、卫健和社区台账关联、归并而成；每个数据项旁有来源和日期。', '公安', 'community_code', '', '{}', 'birth_date', '{resident_id}');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.household', '户', '在同一户口上登记的居民，或没有户口登记而同住一处的居民。', '公安', 'community_code', '', '{}', '', '{household_id}');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.dwelling', '房屋', '房屋登记中的每一套房屋及其标准地址。', '自然资源', 'community_code', '', '{}', '', '{dwelling_code}');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.key_population', '重点人群', '属于某一类重点人群的居民，每人每类一条。', '民政', 'community_code', 'category', '{"elderly_60":"60 岁以上老年人","elderly_80":"80 岁以上老年人","minor":"未成年人","disabled_elderly":"失能老年人","left_behind_child":"留守儿童","severe_mental_disorder":"严重精神障碍患者","low_income":"低保人员","floating":"流动人口"}', 'birth_date', '{}');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.kinship', '亲属关系', '谁是谁的什么人：户口簿上与户主的关系，以及来源写明的监护人和父母，能对上同一户或所留电话的才算。', '公安', 'community_code', 'kind', '{"household":"与户主的关系","guardian":"监护人与父母"}', 'birth_date', '{}');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.key_place', '重点场所', '需要关注的场所：养老机构、学校、加油站、旅馆等。', '自然资源', 'community_code', '', '{}', '', '{place_code}');
insert into data_resource ("name", "title", "definition", "department", "area_column", "row_item_column", "row_titles", "birth_column", "identified_by") overriding system value values ('core.population_count', '人口统计', '按区划和分类的居民人数。小于下限的数不显示，由其他数可以推算出它的数也不显示（suppressed 为 true）。', '公安', 'area_code', 'item', '{"sex":"按性别的人数","age_band":"按年龄段的人数","ethnicity":"按民族的人数","education":"按文化程度的人数","marital_status":"按婚姻状况的人数","floating":"流动人口数","disability_level":"按失能等级的老年人数","low_income":"低保人数","psychiatric_risk":"按危险性等级的严重精神障碍患者数"}', '', '{}');
insert into dataset_state ("source", "dataset", "compared_at") overriding system value values ('police', 'registered', '2026-11-27 10:02:36.936381+00');
insert into dataset_state ("source", "dataset", "compared_at") overriding system value values ('police', 'floating', '2026-11-27 10:02:37.745089+00');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180230-72d1ba59', 'ledger', 'residents', '360702001001.xlsx', '6882402d1b70d6156aedb39599c8223f0aedbf076fffee4b7622dc3dbb920a8c', '14610', '/var/lib/yibiao/landing/ledger/residents/6882402d1b70d6156aedb39599c8223f0aedbf076fffee4b7622dc3dbb920a8c', '2026-11-27 10:02:30.026507+00', '{}', 'COMMITTED', '', '134', '0', '2026-11-27 10:02:33.238655+00', NULL, '', NULL, '', '2026-11-27 10:02:30.026507+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180233-e32dc78d', 'ledger', 'residents', '360702003010.xlsx', '1dafcf30aaf74e6f1a6ade536d79401bb28579e21774a48f531686a0eff82958', '17812', '/var/lib/yibiao/landing/ledger/residents/1dafcf30aaf74e6f1a6ade536d79401bb28579e21774a48f531686a0eff82958', '2026-11-27 10:02:33.247538+00', '{}', 'COMMITTED', '', '173', '0', '2026-11-27 10:02:33.665084+00', NULL, '', NULL, '', '2026-11-27 10:02:33.247538+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180233-6dd7dba4', 'ledger', 'residents', '360702006005.xlsx', 'e9784935c56a62701b986fc2109d7a2f9d03391202f44d2175b0cd90bc75b24d', '30070', '/var/lib/yibiao/landing/ledger/residents/e9784935c56a62701b986fc2109d7a2f9d03391202f44d2175b0cd90bc75b24d', '2026-11-27 10:02:33.675727+00', '{}', 'COMMITTED', '', '337', '0', '2026-11-27 10:02:34.079703+00', NULL, '', NULL, '', '2026-11-27 10:02:33.675727+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180234-5270254c', 'ledger', 'residents', '360702190204.xlsx', '0a0b057a750690d3ffdf6b19bf7e3aa977d404a842ec7f0983f0f0ea0be95123', '9417', '/var/lib/yibiao/landing/ledger/residents/0a0b057a750690d3ffdf6b19bf7e3aa977d404a842ec7f0983f0f0ea0be95123', '2026-11-27 10:02:34.084445+00', '{}', 'COMMITTED', '', '69', '0', '2026-11-27 10:02:34.360816+00', NULL, '', NULL, '', '2026-11-27 10:02:34.084445+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180235-3d480bb7', 'health', 'psychiatric', 'psychiatric.csv', '23a047b7165b894944889f24908f2e76d20e4f8191fa26488c1520ac40417052', '779', '/var/lib/yibiao/landing/health/psychiatric/23a047b7165b894944889f24908f2e76d20e4f8191fa26488c1520ac40417052', '2026-11-27 10:02:35.768238+00', '{}', 'COMMITTED', '', '5', '0', '2026-11-27 10:02:36.265424+00', NULL, '', NULL, '779|1795773734000', '2026-11-27 10:02:35.768238+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180236-6f02b7f2', 'civil', 'low_income', 'low_income.xlsx', '347318afb22926aa19aef7961dce20dc0a60140bf6fef3e4b0772d9ec8a44cc7', '6271', '/var/lib/yibiao/landing/civil/low_income/347318afb22926aa19aef7961dce20dc0a60140bf6fef3e4b0772d9ec8a44cc7', '2026-11-27 10:02:36.124672+00', '{}', 'COMMITTED', '', '17', '0', '2026-11-27 10:02:36.711781+00', NULL, '', NULL, '6271|1795773735000', '2026-11-27 10:02:36.124672+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180235-1a86d30e', 'police', 'registered', 'hukou.registered@t:2026-11-25T00:00', '8ca0c4ec35b61ace2089aa21ac7e7489f524526fcf399a435ebef8476126b2e3', '498103', '/var/lib/yibiao/landing/police/registered/8ca0c4ec35b61ace2089aa21ac7e7489f524526fcf399a435ebef8476126b2e3', '2026-11-27 10:02:35.950275+00', '{"yibiao.format": "changes", "yibiao.watermark": "t:2026-11-25T00:00"}', 'COMMITTED', '', '897', '0', '2026-11-27 10:02:36.93387+00', NULL, '', NULL, '', '2026-11-27 10:02:35.950275+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180236-478d8b15', 'housing', 'addresses', 'addresses', 'b9b9a3d16999cf4210e22e878b58ca135c94fe52db2ab388a58ab95347ad6868', '140313', '/var/lib/yibiao/landing/housing/addresses/b9b9a3d16999cf4210e22e878b58ca135c94fe52db2ab388a58ab95347ad6868', '2026-11-27 10:02:36.761961+00', '{}', 'COMMITTED', '', '810', '0', '2026-11-27 10:02:37.31301+00', NULL, '', NULL, '', '2026-11-27 10:02:36.761961+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180237-e41d5426', 'police', 'floating', 'hukou.floating@t:2026-11-09T00:00', '13d5f71627d27115901b00ad8c52251765ce16bf81e836a22463bbce74dd26e9', '36266', '/var/lib/yibiao/landing/police/floating/13d5f71627d27115901b00ad8c52251765ce16bf81e836a22463bbce74dd26e9', '2026-11-27 10:02:37.186614+00', '{"yibiao.format": "changes", "yibiao.watermark": "t:2026-11-09T00:00"}', 'COMMITTED', '', '86', '0', '2026-11-27 10:02:37.744594+00', NULL, '', NULL, '', '2026-11-27 10:02:37.186614+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180237-35ae7f65', 'health', 'assessment', 'assessment.csv', 'd8bbda096e770950ef5fa3af8bbacf5c9c7250184e4b6c04599ddb9c99b2e2b8', '4529', '/var/lib/yibiao/landing/health/assessment/d8bbda096e770950ef5fa3af8bbacf5c9c7250184e4b6c04599ddb9c99b2e2b8', '2026-11-27 10:02:37.298626+00', '{}', 'COMMITTED', '', '42', '0', '2026-11-27 10:02:37.770336+00', NULL, '', NULL, '4529|1795773734000', '2026-11-27 10:02:37.298626+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180237-89991e61', 'civil', 'elderly', 'elderly.xlsx', 'b7a1f9450bd5101a3112aa818a55d7d6ed6e6eda0198c188f3e326591d9abba2', '10067', '/var/lib/yibiao/landing/civil/elderly/b7a1f9450bd5101a3112aa818a55d7d6ed6e6eda0198c188f3e326591d9abba2', '2026-11-27 10:02:37.641524+00', '{}', 'COMMITTED', '', '26', '0', '2026-11-27 10:02:37.978986+00', NULL, '', NULL, '10067|1795773735000', '2026-11-27 10:02:37.641524+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180237-64260e68', 'housing', 'dwellings', 'dwellings', '6e9453ab861b7155d4edeb7d5daeadd97e6ca0bb5168c59202a153563fdbf000', '56546', '/var/lib/yibiao/landing/housing/dwellings/6e9453ab861b7155d4edeb7d5daeadd97e6ca0bb5168c59202a153563fdbf000', '2026-11-27 10:02:37.603612+00', '{}', 'COMMITTED', '', '810', '0', '2026-11-27 10:02:38.035152+00', NULL, '', NULL, '', '2026-11-27 10:02:37.603612+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180238-c933e565', 'civil', 'elderly', 'elderly_resend.xlsx', 'ea4c11a37b3be0873c846f3113a05176465367432e572a62c192b8e5b3ea657a', '3355', '/var/lib/yibiao/landing/civil/elderly/ea4c11a37b3be0873c846f3113a05176465367432e572a62c192b8e5b3ea657a', '2026-11-27 10:02:38.065716+00', '{}', 'UNREADABLE', '不是完整的 Excel 文件：传输中断，或内部损坏；请用 Excel 打开后另存为 .xlsx 再发 not a complete Excel workbook: cut off, or damaged inside; open it in Excel, save it as .xlsx and send it again', '0', '1', NULL, NULL, '', NULL, '3355|1795773735000', '2026-11-27 10:02:38.065716+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180238-37a1413a', 'civil', 'left_behind', 'left_behind.xlsx', 'ea1bb81727ccd5fa316875e9ba2b53c38363cfe3aa6215e2c8dcddacd18efab4', '6430', '/var/lib/yibiao/landing/civil/left_behind/ea1bb81727ccd5fa316875e9ba2b53c38363cfe3aa6215e2c8dcddacd18efab4', '2026-11-27 10:02:38.712069+00', '{}', 'COMMITTED', '', '4', '0', '2026-11-27 10:02:39.001787+00', NULL, '', NULL, '6430|1795773735000', '2026-11-27 10:02:38.712069+00', '[]');
insert into delivery ("id", "source", "dataset", "file_name", "checksum", "bytes", "landed_path", "landed_at", "properties", "status", "reason", "row_count", "quarantined", "committed_at", "withdrawn_at", "withdrawn_reason", "settled_at", "version", "seen_at", "told") overriding system value values ('20261127-180239-6564f76b', 'housing', 'places', 'key-places', '867d2f35dc54363f08c24cfbb03c59efea57ffe19d8d7e94c4977e4d748b913b', '2571', '/var/lib/yibiao/landing/housing/places/867d2f35dc54363f08c24cfbb03c59efea57ffe19d8d7e94c4977e4d748b913b', '2026-11-27 10:02:39.151353+00', '{}', 'COMMITTED', '', '14', '0', '2026-11-27 10:02:39.43763+00', NULL, '', NULL, '', '2026-11-27 10:02:39.151353+00', '[]');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'name', '{"item": "name", "mask": "NAME", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'sex', '{"item": "sex", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'ethnicity', '{"item": "ethnicity", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'education', '{"item": "education", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'household_no', '{"item": "household_no", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'household_type', '{"item": "household_type", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'relation_to_head', '{"item": "relation_to_head", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'head_name', '{"item": "head_name", "mask": "NAME", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'life_status', '{"item": "life_status", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'floating', '{"item": "floating", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'id_number', '{"item": "id_number", "mask": "ID_NUMBER", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'birth_date', '{"item": "birth_date", "mask": "YEAR", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'phone', '{"item": "phone", "mask": "PHONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'address', '{"item": "address", "mask": "ADDRESS", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'dwelling_code', '{"item": "dwelling_code", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'registered_address', '{"item": "registered_address", "mask": "ADDRESS", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'former_name', '{"item": "former_name", "mask": "NAME", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'marital_status', '{"item": "marital_status", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'military_service', '{"item": "military_service", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'occupation', '{"item": "occupation", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'employer', '{"item": "employer", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'native_place', '{"item": "native_place", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'birth_place', '{"item": "birth_place", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'arrival_date', '{"item": "arrival_date", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'stay_reason', '{"item": "stay_reason", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'landlord_name', '{"item": "landlord_name", "mask": "NAME", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'landlord_phone', '{"item": "landlord_phone", "mask": "PHONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'living_alone', '{"item": "living_alone", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'emergency_contact', '{"item": "emergency_contact", "mask": "NAME", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'emergency_phone', '{"item": "emergency_phone", "mask": "PHONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'father_name', '{"item": "father_name", "mask": "NAME", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'father_phone', '{"item": "father_phone", "mask": "PHONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'father_workplace', '{"item": "father_workplace", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'mother_name', '{"item": "mother_name", "mask": "NAME", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'mother_phone', '{"item": "mother_phone", "mask": "PHONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'mother_workplace', '{"item": "mother_workplace", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'guardian_name', '{"item": "guardian_name", "mask": "NAME", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'guardian_phone', '{"item": "guardian_phone", "mask": "PHONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'guardian_relation', '{"item": "guardian_relation", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'guardianship_type', '{"item": "guardianship_type", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'school_status', '{"item": "school_status", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'left_behind', '{"item": "left_behind", "mask": "HIDE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'disability_level', '{"item": "disability_level", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每月", "reference": "社会救助暂行办法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'disabled', '{"item": "disabled", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每月", "reference": "社会救助暂行办法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'low_income', '{"item": "low_income", "mask": "HIDE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每月", "reference": "社会救助暂行办法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'benefit_type', '{"item": "benefit_type", "mask": "HIDE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每月", "reference": "社会救助暂行办法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.resident', 'psychiatric_risk', '{"item": "psychiatric_risk", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT"], "resource": "core.resident", "rowScope": "JURISDICTION", "attribute": "NOT_SHARED", "frequency": "每月", "reference": "精神卫生法第二十四条", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "精神卫生法第二十三条", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.household', 'household_no', '{"item": "household_no", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.household", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.household', 'household_type', '{"item": "household_type", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.household", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.household', 'head_name', '{"item": "head_name", "mask": "NAME", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.household", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.household', 'address', '{"item": "address", "mask": "ADDRESS", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.household", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.household', 'dwelling_code', '{"item": "dwelling_code", "mask": "HIDE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.household", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "社区", "legalBasis": "个人信息保护法第六条（最小必要）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.dwelling', 'address', '{"item": "address", "mask": "ADDRESS", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY", "PROPERTY"], "resource": "core.dwelling", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每月", "reference": "不动产登记暂行条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "自然资源", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.elderly_60', '{"item": "category.elderly_60", "mask": "NONE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "老年人权益保障法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.elderly_80', '{"item": "category.elderly_80", "mask": "NONE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "老年人权益保障法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.floating', '{"item": "category.floating", "mask": "NONE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "老年人权益保障法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.minor', '{"item": "category.minor", "mask": "NONE", "level": 3, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "未成年人保护法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.low_income', '{"item": "category.low_income", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "未成年人保护法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.left_behind_child', '{"item": "category.left_behind_child", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "未成年人保护法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.disabled_elderly', '{"item": "category.disabled_elderly", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "未成年人保护法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_population', 'category.severe_mental_disorder', '{"item": "category.severe_mental_disorder", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT"], "resource": "core.key_population", "rowScope": "JURISDICTION", "attribute": "NOT_SHARED", "frequency": "每月", "reference": "精神卫生法第二十四条", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "精神卫生法第二十三条", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.kinship', 'kind.household', '{"item": "kind.household", "mask": "NONE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.kinship", "rowScope": "JURISDICTION", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "户口登记条例", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.kinship', 'kind.guardian', '{"item": "kind.guardian", "mask": "NONE", "level": 4, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.kinship", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每日", "reference": "未成年人保护法", "sensitive": true, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "个人信息保护法第二十八条（敏感个人信息）", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.key_place', '*', '{"item": "*", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY", "PROPERTY"], "resource": "core.key_place", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每月", "reference": "安全生产法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "自然资源", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.sex', '{"item": "item.sex", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.age_band', '{"item": "item.age_band", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.ethnicity', '{"item": "item.ethnicity", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.education', '{"item": "item.education", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.marital_status', '{"item": "item.marital_status", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.floating', '{"item": "item.floating", "mask": "NONE", "level": 1, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "公安", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.disability_level', '{"item": "item.disability_level", "mask": "NONE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.low_income', '{"item": "item.low_income", "mask": "NONE", "level": 2, "quality": "", "audience": ["DEPARTMENT", "TOWNSHIP", "COMMUNITY"], "resource": "core.population_count", "rowScope": "EVERYWHERE", "attribute": "UNCONDITIONAL", "frequency": "每日", "reference": "统计法", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "民政", "legalBasis": "", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_entry ("version", "resource", "item", "content", "lock", "changed_at", "changed_by") overriding system value values ('1', 'core.population_count', 'item.psychiatric_risk', '{"item": "item.psychiatric_risk", "mask": "NONE", "level": 3, "quality": "", "audience": ["DEPARTMENT"], "resource": "core.population_count", "rowScope": "JURISDICTION", "attribute": "CONDITIONAL", "frequency": "每月", "reference": "精神卫生法第二十四条", "sensitive": false, "validFrom": "2026-11-27", "conditions": "", "department": "卫健", "legalBasis": "精神卫生法第二十三条", "validUntil": null}', '0', '2026-11-27 10:02:29.241243+00', '系统 system');
insert into list_version ("id", "title", "status", "based_on", "since", "created_at", "editors", "reviewed_at", "reviewed_by", "published_at", "published_by", "effective_at", "note", "revision", "reviewed_revision", "cancelled_at", "cancelled_by") overriding system value values ('1', '政务数据共享清单（首版）', 'PUBLISHED', NULL, NULL, '2026-11-27 10:02:29.241243+00', '{"系统 system"}', '2026-11-27 10:02:29.241243+00', 'standard', '2026-11-27 10:02:29.241243+00', '系统 system', '2026-11-27 10:02:29.241243+00', '', '73', '73', NULL, NULL);
select setval(pg_get_serial_sequence('list_version', 'id'), greatest(1, (select coalesce(max(id), 1) from list_version)));
select setval(pg_get_serial_sequence('notice', 'id'), greatest(1, (select coalesce(max(id), 1) from notice)));
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('data-office', '章贡区数据管理局', 'SUPERVISION', '', '360702');
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('audit-office', '章贡区审计局', 'SUPERVISION', '', '360702');
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('civil-affairs', '章贡区民政局', 'DEPARTMENT', '民政', '360702');
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('health', '章贡区卫生健康委员会', 'DEPARTMENT', '卫健', '360702');
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('community-1', '西津路居委会', 'COMMUNITY', '社区', '360702001001');
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('community-2', '水碓村委会', 'COMMUNITY', '社区', '360702190204');
insert into organisation ("name", "title", "kind", "department", "jurisdiction") overriding system value values ('property-1', '安居物业服务有限公司', 'PROPERTY', '', '360702001001');
select setval(pg_get_serial_sequence('pair_answer', 'id'), greatest(1, (select coalesce(max(id), 1) from pair_answer)));
delete from policy_revision;
insert into policy_revision ("only_row", "revision") overriding system value values ('true', '308');
insert into pull_report ("source", "at", "outcome", "reason", "told") overriding system value values ('ledger', '2026-11-27 10:02:34.397124+00', 'ok', '', '');
insert into pull_report ("source", "at", "outcome", "reason", "told") overriding system value values ('police', '2026-11-27 10:02:37.74956+00', 'ok', '', '');
insert into pull_report ("source", "at", "outcome", "reason", "told") overriding system value values ('health', '2026-11-27 10:02:38.121292+00', 'ok', '', '');
insert into pull_report ("source", "at", "outcome", "reason", "told") overriding system value values ('civil', '2026-11-27 10:02:39.354822+00', 'ok', '', '');
insert into pull_report ("source", "at", "outcome", "reason", "told") overriding system value values ('housing', '2026-11-27 10:02:39.450995+00', 'ok', '', '');
delete from read_chain;
insert into read_chain ("only_row", "last_id", "last_seal", "first_id", "first_seal", "first_mark") overriding system value values ('true', '48', 'ad89cefbb575257e6027239daed5523dc7dea0bc5b4712c30c13aa825e4526fd', '0', '', '4ee998af53a3becc70e4fadf2959363e8dee951d6f728d337e36e4ec135fdf80');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('1', '2026-11-27 10:04:33.719+00', 'READ', '1yazl5ffz19mq872', 'worker1', 'form', '社区填报', '{1}', '1', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, birth_place
, birth_place_source
, birth_place_as_of
, education
, education_source
, education_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, former_name
, former_name_source
, former_name_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, head_name
, head_name_source
, head_name_as_of
, household_type
, household_type_source
, household_type_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, military_service
, military_service_source
, military_service_as_of
, name
, name_source
, name_as_of
, native_place
, native_place_source
, native_place_as_of
, occupation
, occupation_source
, occupation_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,birth_date,birth_date_as_of,birth_date_source,birth_place,birth_place_as_of,birth_place_source,community_code,education,education_as_of,education_source,employer,employer_as_of,employer_source,ethnicity,ethnicity_as_of,ethnicity_source,former_name,former_name_as_of,former_name_source,grid_code,guardian_name,guardian_name_as_of,guardian_name_source,guardian_relation,guardian_relation_as_of,guardian_relation_source,head_name,head_name_as_of,head_name_source,household_id,household_type,household_type_as_of,household_type_source,id_number,id_number_as_of,id_number_source,life_status,marital_status,marital_status_as_of,marital_status_source,military_service,military_service_as_of,military_service_source,name,name_as_of,name_source,native_place,native_place_as_of,native_place_source,occupation,occupation_as_of,occupation_source,relation_to_head,relation_to_head_as_of,relation_to_head_source,resident_id,sex,sex_as_of,sex_source}', '-1', 'read', '364f77c5f81814efaaf29b3c225bfbd865a84dfe66dc2da38833e7a97cbbbe6d');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('2', '2026-11-27 10:04:33.958+00', 'COMPLETED', '4e6nim7wwnsktmn5', 'worker1', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, birth_date, birth_date_source, birth_date_as_of, birth_place, birth_place_source, birth_place_as_of, education, education_source, education_as_of, employer, employer_source, employer_as_of, ethnicity, ethnicity_source, ethnicity_as_of, former_name, former_name_source, former_name_as_of, guardian_name, guardian_name_source, guardian_name_as_of, guardian_relation, guardian_relation_source, guardian_relation_as_of, head_name, head_name_source, head_name_as_of, household_type, household_type_source, household_type_as_of, id_number, id_number_source, id_number_as_of, marital_status, marital_status_source, marital_status_as_of, military_service, military_service_source, military_service_as_of, name, name_source, name_as_of, native_place, native_place_source, native_place_as_of, occupation, occupation_source, occupation_as_of, relation_to_head, relation_to_head_source, relation_to_head_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '0602ba27f2102e9f06ce0b9912dcbf7ab9b3293590d0b8453ce907daa9254502');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('3', '2026-11-27 10:04:38.709+00', 'COMPLETED', '1yazl5ffz19mq872', 'worker1', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, birth_place
, birth_place_source
, birth_place_as_of
, education
, education_source
, education_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, former_name
, former_name_source
, former_name_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, head_name
, head_name_source
, head_name_as_of
, household_type
, household_type_source
, household_type_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, military_service
, military_service_source
, military_service_as_of
, name
, name_source
, name_as_of
, native_place
, native_place_source
, native_place_as_of
, occupation
, occupation_source
, occupation_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '158', 'finished', '93ba7e0a59d4bb917a0ecb1299575039c59ebcc65b75a0a5e05d95191cd2a542');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('4', '2026-11-27 10:04:40.976+00', 'COMPLETED', '4gvswz3ebc5e8m1m', 'worker1', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, birth_date, birth_date_source, birth_date_as_of, education, education_source, education_as_of, emergency_contact, emergency_contact_source, emergency_contact_as_of, emergency_phone, emergency_phone_source, emergency_phone_as_of, employer, employer_source, employer_as_of, ethnicity, ethnicity_source, ethnicity_as_of, id_number, id_number_source, id_number_as_of, marital_status, marital_status_source, marital_status_as_of, name, name_source, name_as_of, occupation, occupation_source, occupation_as_of, phone, phone_source, phone_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '25c93896503a9cca40cbc98e026fc53c8b2e4676a222fa2a7959ec8cb29c0f9c');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('5', '2026-11-27 10:04:40.996+00', 'READ', '2msrj63vhq3o1692', 'worker1', 'form', '社区填报', '{1}', '1', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, birth_date
, birth_date_source
, birth_date_as_of
, education
, education_source
, education_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{birth_date,birth_date_as_of,birth_date_source,community_code,education,education_as_of,education_source,emergency_contact,emergency_contact_as_of,emergency_contact_source,emergency_phone,emergency_phone_as_of,emergency_phone_source,employer,employer_as_of,employer_source,ethnicity,ethnicity_as_of,ethnicity_source,grid_code,household_id,id_number,id_number_as_of,id_number_source,life_status,marital_status,marital_status_as_of,marital_status_source,name,name_as_of,name_source,occupation,occupation_as_of,occupation_source,phone,phone_as_of,phone_source,resident_id,sex,sex_as_of,sex_source}', '-1', 'read', '436a6718638d6eb62f27d8f745529a17117385f58e7646234e756f4d9da776db');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('6', '2026-11-27 10:04:41.816+00', 'COMPLETED', '2msrj63vhq3o1692', 'worker1', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, birth_date
, birth_date_source
, birth_date_as_of
, education
, education_source
, education_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '158', 'finished', '985788bd48dee422c35d3880939c85c9d2d83677e492ec5c955a6a5a521381e7');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('7', '2026-11-27 10:04:43.272+00', 'COMPLETED', '4g9b6wwrslyv2lt7', 'worker1', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, benefit_type, benefit_type_source, benefit_type_as_of, birth_date, birth_date_source, birth_date_as_of, disability_level, disability_level_source, disability_level_as_of, disabled, disabled_source, disabled_as_of, emergency_contact, emergency_contact_source, emergency_contact_as_of, emergency_phone, emergency_phone_source, emergency_phone_as_of, id_number, id_number_source, id_number_as_of, living_alone, living_alone_source, living_alone_as_of, low_income, low_income_source, low_income_as_of, name, name_source, name_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND birth_date <= current_date - INTERVAL ''60'' YEAR ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', 'bd547a42a7b835da33d29c7403152be2a7e2ca49b316aecbc165644fa3da2d3e');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('8', '2026-11-27 10:04:43.32+00', 'READ', '2wpo1mh65wd9usgg', 'worker1', 'form', '社区填报', '{1}', '1', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, benefit_type
, benefit_type_source
, benefit_type_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, disability_level
, disability_level_source
, disability_level_as_of
, disabled
, disabled_source
, disabled_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, id_number
, id_number_source
, id_number_as_of
, living_alone
, living_alone_source
, living_alone_as_of
, low_income
, low_income_source
, low_income_as_of
, name
, name_source
, name_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (birth_date <= (current_date - INTERVAL ''60'' YEAR)))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,benefit_type,benefit_type_as_of,benefit_type_source,birth_date,birth_date_as_of,birth_date_source,community_code,disability_level,disability_level_as_of,disability_level_source,disabled,disabled_as_of,disabled_source,emergency_contact,emergency_contact_as_of,emergency_contact_source,emergency_phone,emergency_phone_as_of,emergency_phone_source,grid_code,household_id,id_number,id_number_as_of,id_number_source,life_status,living_alone,living_alone_as_of,living_alone_source,low_income,low_income_as_of,low_income_source,name,name_as_of,name_source,resident_id,sex,sex_as_of,sex_source}', '-1', 'read', '7ff7e35e850484bce453787633057cf31bb8de1cbcacb4e79a5e5f88d0027445');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('9', '2026-11-27 10:04:44.332+00', 'COMPLETED', '2wpo1mh65wd9usgg', 'worker1', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, benefit_type
, benefit_type_source
, benefit_type_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, disability_level
, disability_level_source
, disability_level_as_of
, disabled
, disabled_source
, disabled_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, id_number
, id_number_source
, id_number_as_of
, living_alone
, living_alone_source
, living_alone_as_of
, low_income
, low_income_source
, low_income_as_of
, name
, name_source
, name_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (birth_date <= (current_date - INTERVAL ''60'' YEAR)))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '17', 'finished', '58e2d918a84db325fddcbdb981f3f664ccb5b2db4a29ed480f96ca1a96f8a070');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('10', '2026-11-27 10:04:44.59+00', 'COMPLETED', 'e9d0ab29bbnw8i6', 'worker1', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, arrival_date, arrival_date_source, arrival_date_as_of, birth_date, birth_date_source, birth_date_as_of, dwelling_code, dwelling_code_source, dwelling_code_as_of, employer, employer_source, employer_as_of, ethnicity, ethnicity_source, ethnicity_as_of, id_number, id_number_source, id_number_as_of, landlord_name, landlord_name_source, landlord_name_as_of, landlord_phone, landlord_phone_source, landlord_phone_as_of, name, name_source, name_as_of, occupation, occupation_source, occupation_as_of, phone, phone_source, phone_as_of, registered_address, registered_address_source, registered_address_as_of, relation_to_head, relation_to_head_source, relation_to_head_as_of, sex, sex_source, sex_as_of, stay_reason, stay_reason_source, stay_reason_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND floating = ''是'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '0fba1fc839d5eabfd9b8ec5b0eb8e9590961166a8663e27d9584a12cfc34a440');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('11', '2026-11-27 10:04:44.624+00', 'READ', '11av9d08s20rylw3', 'worker1', 'form', '社区填报', '{1}', '1', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, arrival_date
, arrival_date_source
, arrival_date_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, dwelling_code
, dwelling_code_source
, dwelling_code_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, landlord_name
, landlord_name_source
, landlord_name_as_of
, landlord_phone
, landlord_phone_source
, landlord_phone_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
, stay_reason
, stay_reason_source
, stay_reason_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (floating = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,arrival_date,arrival_date_as_of,arrival_date_source,birth_date,birth_date_as_of,birth_date_source,community_code,dwelling_code,dwelling_code_as_of,dwelling_code_source,employer,employer_as_of,employer_source,ethnicity,ethnicity_as_of,ethnicity_source,floating,grid_code,household_id,id_number,id_number_as_of,id_number_source,landlord_name,landlord_name_as_of,landlord_name_source,landlord_phone,landlord_phone_as_of,landlord_phone_source,life_status,name,name_as_of,name_source,occupation,occupation_as_of,occupation_source,phone,phone_as_of,phone_source,registered_address,registered_address_as_of,registered_address_source,relation_to_head,relation_to_head_as_of,relation_to_head_source,resident_id,sex,sex_as_of,sex_source,stay_reason,stay_reason_as_of,stay_reason_source}', '-1', 'read', 'd6f6e3e4060b9848b867bffcb5289a5d97c42dd7225f4c3f9c32f1234f538606');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('12', '2026-11-27 10:04:45.312+00', 'COMPLETED', '11av9d08s20rylw3', 'worker1', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, arrival_date
, arrival_date_source
, arrival_date_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, dwelling_code
, dwelling_code_source
, dwelling_code_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, landlord_name
, landlord_name_source
, landlord_name_as_of
, landlord_phone
, landlord_phone_source
, landlord_phone_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
, stay_reason
, stay_reason_source
, stay_reason_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (floating = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '10', 'finished', 'be4b11e55bd71299d8eabc7b2053e4dba1be360e8e294ccd2d09aed8294c9379');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('13', '2026-11-27 10:04:45.539+00', 'COMPLETED', '1csu0qwcj4gsjkkq', 'worker1', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, birth_date, birth_date_source, birth_date_as_of, ethnicity, ethnicity_source, ethnicity_as_of, father_name, father_name_source, father_name_as_of, father_phone, father_phone_source, father_phone_as_of, father_workplace, father_workplace_source, father_workplace_as_of, guardian_name, guardian_name_source, guardian_name_as_of, guardian_phone, guardian_phone_source, guardian_phone_as_of, guardian_relation, guardian_relation_source, guardian_relation_as_of, guardianship_type, guardianship_type_source, guardianship_type_as_of, id_number, id_number_source, id_number_as_of, low_income, low_income_source, low_income_as_of, mother_name, mother_name_source, mother_name_as_of, mother_phone, mother_phone_source, mother_phone_as_of, mother_workplace, mother_workplace_source, mother_workplace_as_of, name, name_source, name_as_of, registered_address, registered_address_source, registered_address_as_of, school_status, school_status_source, school_status_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND left_behind = ''是'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '7337a99e92b17400709d1ff6ba33f466fe46678e23d4f2452b99bd07ac55136a');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('14', '2026-11-27 10:04:45.577+00', 'READ', '3oi0e8v41300fjat', 'worker1', 'form', '社区填报', '{1}', '1', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, father_name
, father_name_source
, father_name_as_of
, father_phone
, father_phone_source
, father_phone_as_of
, father_workplace
, father_workplace_source
, father_workplace_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_phone
, guardian_phone_source
, guardian_phone_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, guardianship_type
, guardianship_type_source
, guardianship_type_as_of
, id_number
, id_number_source
, id_number_as_of
, low_income
, low_income_source
, low_income_as_of
, mother_name
, mother_name_source
, mother_name_as_of
, mother_phone
, mother_phone_source
, mother_phone_as_of
, mother_workplace
, mother_workplace_source
, mother_workplace_as_of
, name
, name_source
, name_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, school_status
, school_status_source
, school_status_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,birth_date,birth_date_as_of,birth_date_source,community_code,ethnicity,ethnicity_as_of,ethnicity_source,father_name,father_name_as_of,father_name_source,father_phone,father_phone_as_of,father_phone_source,father_workplace,father_workplace_as_of,father_workplace_source,grid_code,guardian_name,guardian_name_as_of,guardian_name_source,guardian_phone,guardian_phone_as_of,guardian_phone_source,guardian_relation,guardian_relation_as_of,guardian_relation_source,guardianship_type,guardianship_type_as_of,guardianship_type_source,household_id,id_number,id_number_as_of,id_number_source,left_behind,life_status,low_income,low_income_as_of,low_income_source,mother_name,mother_name_as_of,mother_name_source,mother_phone,mother_phone_as_of,mother_phone_source,mother_workplace,mother_workplace_as_of,mother_workplace_source,name,name_as_of,name_source,registered_address,registered_address_as_of,registered_address_source,resident_id,school_status,school_status_as_of,school_status_source,sex,sex_as_of,sex_source}', '-1', 'read', '10d31d6f4c403d899b3705b5062df37cb7d9cdaf9d8554e9f98c9380232ff75c');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('15', '2026-11-27 10:04:46.284+00', 'COMPLETED', '3oi0e8v41300fjat', 'worker1', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, father_name
, father_name_source
, father_name_as_of
, father_phone
, father_phone_source
, father_phone_as_of
, father_workplace
, father_workplace_source
, father_workplace_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_phone
, guardian_phone_source
, guardian_phone_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, guardianship_type
, guardianship_type_source
, guardianship_type_as_of
, id_number
, id_number_source
, id_number_as_of
, low_income
, low_income_source
, low_income_as_of
, mother_name
, mother_name_source
, mother_name_as_of
, mother_phone
, mother_phone_source
, mother_phone_as_of
, mother_workplace
, mother_workplace_source
, mother_workplace_as_of
, name
, name_source
, name_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, school_status
, school_status_source
, school_status_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '0', 'finished', '3ac854f6001d9c9ec24acfc912a573e7e8fd407b4fc9e16b6c282ef67bcbcb82');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('16', '2026-11-27 10:04:46.559+00', 'COMPLETED', '1qsr6b83081ak8e4', 'worker1', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid, count_if(true), count_if(sex = ''男''), count_if(sex = ''女''), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 0 AND 2), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 3 AND 5), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 6 AND 13), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 14 AND 16), CAST(NULL AS bigint), CAST(NULL AS bigint), count_if(guardianship_type = ''#f72ccd3ba9''), count_if(guardianship_type = ''#53bf6cc476''), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint) FROM (SELECT coalesce(grid_code, ''#686edacb05'') AS grid, birth_date, sex, guardianship_type FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND left_behind = ''是'') GROUP BY ROLLUP (grid) ORDER BY grid NULLS LAST', '', '{}', '0', 'finished', '3e6e839bba90b69a48c35f45520e0d59bea0f3234740cb3e394631d52c1ba1fe');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('17', '2026-11-27 10:04:46.586+00', 'READ', '2hvyiokpyiorr33e', 'worker1', 'form', '社区填报', '{1}', '1', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid
, count_if(true)
, count_if((sex = ''男''))
, count_if((sex = ''女''))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 0 AND 2))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 3 AND 5))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 6 AND 13))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 14 AND 16))
, CAST(null AS bigint)
, CAST(null AS bigint)
, count_if((guardianship_type = ''#f72ccd3ba9''))
, count_if((guardianship_type = ''#53bf6cc476''))
, CAST(null AS bigint)
, CAST(null AS bigint)
, CAST(null AS bigint)
FROM
  (
   SELECT
     COALESCE(grid_code, ''#686edacb05'') grid
   , birth_date
   , sex
   , guardianship_type
   FROM
     lake.core.resident
   WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
) 
GROUP BY ROLLUP ((grid))
ORDER BY grid ASC NULLS LAST', 'core.resident', '{birth_date,community_code,grid_code,guardianship_type,left_behind,life_status,sex}', '-1', 'read', 'dc7c3d5071be462d248c6164f1bf0da6b594fcfed6907b2ed199266dbb44f63f');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('18', '2026-11-27 10:04:47.676+00', 'COMPLETED', '2hvyiokpyiorr33e', 'worker1', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702001001''
SELECT
  grid
, count_if(true)
, count_if((sex = ''男''))
, count_if((sex = ''女''))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 0 AND 2))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 3 AND 5))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 6 AND 13))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 14 AND 16))
, CAST(null AS bigint)
, CAST(null AS bigint)
, count_if((guardianship_type = ''#f72ccd3ba9''))
, count_if((guardianship_type = ''#53bf6cc476''))
, CAST(null AS bigint)
, CAST(null AS bigint)
, CAST(null AS bigint)
FROM
  (
   SELECT
     COALESCE(grid_code, ''#686edacb05'') grid
   , birth_date
   , sex
   , guardianship_type
   FROM
     lake.core.resident
   WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
) 
GROUP BY ROLLUP ((grid))
ORDER BY grid ASC NULLS LAST', '', '{}', '1', 'finished', '1349e269faf8419097b122786c011627e72e56f77e7e1a8b2293e1f3d9de95ba');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('19', '2026-11-27 10:04:47.823+00', 'COMPLETED', '40v123f7ut0uyomv', 'worker2', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, birth_date, birth_date_source, birth_date_as_of, birth_place, birth_place_source, birth_place_as_of, education, education_source, education_as_of, employer, employer_source, employer_as_of, ethnicity, ethnicity_source, ethnicity_as_of, former_name, former_name_source, former_name_as_of, guardian_name, guardian_name_source, guardian_name_as_of, guardian_relation, guardian_relation_source, guardian_relation_as_of, head_name, head_name_source, head_name_as_of, household_type, household_type_source, household_type_as_of, id_number, id_number_source, id_number_as_of, marital_status, marital_status_source, marital_status_as_of, military_service, military_service_source, military_service_as_of, name, name_source, name_as_of, native_place, native_place_source, native_place_as_of, occupation, occupation_source, occupation_as_of, relation_to_head, relation_to_head_source, relation_to_head_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', 'a252c7f00d3012e6970d0f35689e64da7764d91fa89f3dbcc32b86a35ee25873');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('20', '2026-11-27 10:04:47.84+00', 'READ', '3fdqrjpc33q68yd4', 'worker2', 'form', '社区填报', '{2}', '1', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, birth_place
, birth_place_source
, birth_place_as_of
, education
, education_source
, education_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, former_name
, former_name_source
, former_name_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, head_name
, head_name_source
, head_name_as_of
, household_type
, household_type_source
, household_type_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, military_service
, military_service_source
, military_service_as_of
, name
, name_source
, name_as_of
, native_place
, native_place_source
, native_place_as_of
, occupation
, occupation_source
, occupation_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,birth_date,birth_date_as_of,birth_date_source,birth_place,birth_place_as_of,birth_place_source,community_code,education,education_as_of,education_source,employer,employer_as_of,employer_source,ethnicity,ethnicity_as_of,ethnicity_source,former_name,former_name_as_of,former_name_source,grid_code,guardian_name,guardian_name_as_of,guardian_name_source,guardian_relation,guardian_relation_as_of,guardian_relation_source,head_name,head_name_as_of,head_name_source,household_id,household_type,household_type_as_of,household_type_source,id_number,id_number_as_of,id_number_source,life_status,marital_status,marital_status_as_of,marital_status_source,military_service,military_service_as_of,military_service_source,name,name_as_of,name_source,native_place,native_place_as_of,native_place_source,occupation,occupation_as_of,occupation_source,relation_to_head,relation_to_head_as_of,relation_to_head_source,resident_id,sex,sex_as_of,sex_source}', '-1', 'read', '349b8465170d63b95e6c4d100915564067036fb11e3be01b12d6eab77b9c1ea4');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('21', '2026-11-27 10:04:48.395+00', 'COMPLETED', '3fdqrjpc33q68yd4', 'worker2', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, birth_place
, birth_place_source
, birth_place_as_of
, education
, education_source
, education_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, former_name
, former_name_source
, former_name_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, head_name
, head_name_source
, head_name_as_of
, household_type
, household_type_source
, household_type_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, military_service
, military_service_source
, military_service_as_of
, name
, name_source
, name_as_of
, native_place
, native_place_source
, native_place_as_of
, occupation
, occupation_source
, occupation_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '75', 'finished', 'd0ed02cec8efa9530030b1b8906c22559fe901c8a5950c26b72d8433ec06478d');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('22', '2026-11-27 10:04:48.983+00', 'COMPLETED', '1jjr9o1fiyqj7xmx', 'worker2', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, birth_date, birth_date_source, birth_date_as_of, education, education_source, education_as_of, emergency_contact, emergency_contact_source, emergency_contact_as_of, emergency_phone, emergency_phone_source, emergency_phone_as_of, employer, employer_source, employer_as_of, ethnicity, ethnicity_source, ethnicity_as_of, id_number, id_number_source, id_number_as_of, marital_status, marital_status_source, marital_status_as_of, name, name_source, name_as_of, occupation, occupation_source, occupation_as_of, phone, phone_source, phone_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', 'e3562fabb10fd57f44aeb5c1c3b0d8742b24df584ae37bdb4b2545af394bbf4e');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('28', '2026-11-27 10:04:50.548+00', 'COMPLETED', 'nrkfv75l92b1jk5', 'worker2', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, arrival_date, arrival_date_source, arrival_date_as_of, birth_date, birth_date_source, birth_date_as_of, dwelling_code, dwelling_code_source, dwelling_code_as_of, employer, employer_source, employer_as_of, ethnicity, ethnicity_source, ethnicity_as_of, id_number, id_number_source, id_number_as_of, landlord_name, landlord_name_source, landlord_name_as_of, landlord_phone, landlord_phone_source, landlord_phone_as_of, name, name_source, name_as_of, occupation, occupation_source, occupation_as_of, phone, phone_source, phone_as_of, registered_address, registered_address_source, registered_address_as_of, relation_to_head, relation_to_head_source, relation_to_head_as_of, sex, sex_source, sex_as_of, stay_reason, stay_reason_source, stay_reason_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND floating = ''是'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '20d886b7ceb1018b6d764ecab30a2cd616e4308d3e6ee20362baa28a3e4c658b');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('23', '2026-11-27 10:04:49.001+00', 'READ', '13y0hjlkysoaerm', 'worker2', 'form', '社区填报', '{2}', '1', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, birth_date
, birth_date_source
, birth_date_as_of
, education
, education_source
, education_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{birth_date,birth_date_as_of,birth_date_source,community_code,education,education_as_of,education_source,emergency_contact,emergency_contact_as_of,emergency_contact_source,emergency_phone,emergency_phone_as_of,emergency_phone_source,employer,employer_as_of,employer_source,ethnicity,ethnicity_as_of,ethnicity_source,grid_code,household_id,id_number,id_number_as_of,id_number_source,life_status,marital_status,marital_status_as_of,marital_status_source,name,name_as_of,name_source,occupation,occupation_as_of,occupation_source,phone,phone_as_of,phone_source,resident_id,sex,sex_as_of,sex_source}', '-1', 'read', 'e0628c502904d164b75d302d6142591703ee0eb3cddd3785b36adf0975ee0ae1');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('24', '2026-11-27 10:04:49.492+00', 'COMPLETED', '13y0hjlkysoaerm', 'worker2', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, birth_date
, birth_date_source
, birth_date_as_of
, education
, education_source
, education_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, marital_status
, marital_status_source
, marital_status_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '75', 'finished', 'c8543305858dde3072e025ecb94d6193cbbacd48eb71d0c2567ce620653d25e1');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('25', '2026-11-27 10:04:49.967+00', 'COMPLETED', '2pqlvvk7m2jv8fq8', 'worker2', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, benefit_type, benefit_type_source, benefit_type_as_of, birth_date, birth_date_source, birth_date_as_of, disability_level, disability_level_source, disability_level_as_of, disabled, disabled_source, disabled_as_of, emergency_contact, emergency_contact_source, emergency_contact_as_of, emergency_phone, emergency_phone_source, emergency_phone_as_of, id_number, id_number_source, id_number_as_of, living_alone, living_alone_source, living_alone_as_of, low_income, low_income_source, low_income_as_of, name, name_source, name_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND birth_date <= current_date - INTERVAL ''60'' YEAR ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '67e2c5a87dd460cac6cc6d5696dcc7af56b53ae43df2457536b904192c1336f1');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('26', '2026-11-27 10:04:49.985+00', 'READ', 'fya5nkkykis70j3', 'worker2', 'form', '社区填报', '{2}', '1', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, benefit_type
, benefit_type_source
, benefit_type_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, disability_level
, disability_level_source
, disability_level_as_of
, disabled
, disabled_source
, disabled_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, id_number
, id_number_source
, id_number_as_of
, living_alone
, living_alone_source
, living_alone_as_of
, low_income
, low_income_source
, low_income_as_of
, name
, name_source
, name_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (birth_date <= (current_date - INTERVAL ''60'' YEAR)))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,benefit_type,benefit_type_as_of,benefit_type_source,birth_date,birth_date_as_of,birth_date_source,community_code,disability_level,disability_level_as_of,disability_level_source,disabled,disabled_as_of,disabled_source,emergency_contact,emergency_contact_as_of,emergency_contact_source,emergency_phone,emergency_phone_as_of,emergency_phone_source,grid_code,household_id,id_number,id_number_as_of,id_number_source,life_status,living_alone,living_alone_as_of,living_alone_source,low_income,low_income_as_of,low_income_source,name,name_as_of,name_source,resident_id,sex,sex_as_of,sex_source}', '-1', 'read', '5518842ee40d2f33ffa929402f2da0a27041f32c07d4ad7c7dd58ab19e0a07a0');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('27', '2026-11-27 10:04:50.423+00', 'COMPLETED', 'fya5nkkykis70j3', 'worker2', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, benefit_type
, benefit_type_source
, benefit_type_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, disability_level
, disability_level_source
, disability_level_as_of
, disabled
, disabled_source
, disabled_as_of
, emergency_contact
, emergency_contact_source
, emergency_contact_as_of
, emergency_phone
, emergency_phone_source
, emergency_phone_as_of
, id_number
, id_number_source
, id_number_as_of
, living_alone
, living_alone_source
, living_alone_as_of
, low_income
, low_income_source
, low_income_as_of
, name
, name_source
, name_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (birth_date <= (current_date - INTERVAL ''60'' YEAR)))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '10', 'finished', '438d90b7d161c794b0f6e284a5c4d2a1734fc68e0d364a90f56c22f9d8782be2');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('29', '2026-11-27 10:04:50.558+00', 'READ', '3wwxxp7wnoiqk2xd', 'worker2', 'form', '社区填报', '{2}', '1', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, arrival_date
, arrival_date_source
, arrival_date_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, dwelling_code
, dwelling_code_source
, dwelling_code_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, landlord_name
, landlord_name_source
, landlord_name_as_of
, landlord_phone
, landlord_phone_source
, landlord_phone_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
, stay_reason
, stay_reason_source
, stay_reason_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (floating = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,arrival_date,arrival_date_as_of,arrival_date_source,birth_date,birth_date_as_of,birth_date_source,community_code,dwelling_code,dwelling_code_as_of,dwelling_code_source,employer,employer_as_of,employer_source,ethnicity,ethnicity_as_of,ethnicity_source,floating,grid_code,household_id,id_number,id_number_as_of,id_number_source,landlord_name,landlord_name_as_of,landlord_name_source,landlord_phone,landlord_phone_as_of,landlord_phone_source,life_status,name,name_as_of,name_source,occupation,occupation_as_of,occupation_source,phone,phone_as_of,phone_source,registered_address,registered_address_as_of,registered_address_source,relation_to_head,relation_to_head_as_of,relation_to_head_source,resident_id,sex,sex_as_of,sex_source,stay_reason,stay_reason_as_of,stay_reason_source}', '-1', 'read', 'c845f3801c52f8926ee0920d7aaca2b1fde0647a6f1e3bbe57dc2ae35c8d5fe2');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('30', '2026-11-27 10:04:51.092+00', 'COMPLETED', '3wwxxp7wnoiqk2xd', 'worker2', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, arrival_date
, arrival_date_source
, arrival_date_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, dwelling_code
, dwelling_code_source
, dwelling_code_as_of
, employer
, employer_source
, employer_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, id_number
, id_number_source
, id_number_as_of
, landlord_name
, landlord_name_source
, landlord_name_as_of
, landlord_phone
, landlord_phone_source
, landlord_phone_as_of
, name
, name_source
, name_as_of
, occupation
, occupation_source
, occupation_as_of
, phone
, phone_source
, phone_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, relation_to_head
, relation_to_head_source
, relation_to_head_as_of
, sex
, sex_source
, sex_as_of
, stay_reason
, stay_reason_source
, stay_reason_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (floating = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '12', 'finished', 'd9c4c2674fda3da115822076eef6601ab9b8620e43e5745908a6aeae6a76b0e7');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('31', '2026-11-27 10:04:51.259+00', 'COMPLETED', 'mzfdjwpnfnp31xi', 'worker2', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid_code, household_id, address, address_source, address_as_of, birth_date, birth_date_source, birth_date_as_of, ethnicity, ethnicity_source, ethnicity_as_of, father_name, father_name_source, father_name_as_of, father_phone, father_phone_source, father_phone_as_of, father_workplace, father_workplace_source, father_workplace_as_of, guardian_name, guardian_name_source, guardian_name_as_of, guardian_phone, guardian_phone_source, guardian_phone_as_of, guardian_relation, guardian_relation_source, guardian_relation_as_of, guardianship_type, guardianship_type_source, guardianship_type_as_of, id_number, id_number_source, id_number_as_of, low_income, low_income_source, low_income_as_of, mother_name, mother_name_source, mother_name_as_of, mother_phone, mother_phone_source, mother_phone_as_of, mother_workplace, mother_workplace_source, mother_workplace_as_of, name, name_source, name_as_of, registered_address, registered_address_source, registered_address_as_of, school_status, school_status_source, school_status_as_of, sex, sex_source, sex_as_of FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND left_behind = ''是'' ORDER BY grid_code, household_id, resident_id', '', '{}', '0', 'finished', '4f14b682af6128b3304ac1d59eb2fd33652ac10f624c6a5cca906101eb6b6909');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('32', '2026-11-27 10:04:51.284+00', 'READ', '1lh0dtwbvtfaqhgu', 'worker2', 'form', '社区填报', '{2}', '1', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, father_name
, father_name_source
, father_name_as_of
, father_phone
, father_phone_source
, father_phone_as_of
, father_workplace
, father_workplace_source
, father_workplace_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_phone
, guardian_phone_source
, guardian_phone_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, guardianship_type
, guardianship_type_source
, guardianship_type_as_of
, id_number
, id_number_source
, id_number_as_of
, low_income
, low_income_source
, low_income_as_of
, mother_name
, mother_name_source
, mother_name_as_of
, mother_phone
, mother_phone_source
, mother_phone_as_of
, mother_workplace
, mother_workplace_source
, mother_workplace_as_of
, name
, name_source
, name_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, school_status
, school_status_source
, school_status_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', 'core.resident', '{address,address_as_of,address_source,birth_date,birth_date_as_of,birth_date_source,community_code,ethnicity,ethnicity_as_of,ethnicity_source,father_name,father_name_as_of,father_name_source,father_phone,father_phone_as_of,father_phone_source,father_workplace,father_workplace_as_of,father_workplace_source,grid_code,guardian_name,guardian_name_as_of,guardian_name_source,guardian_phone,guardian_phone_as_of,guardian_phone_source,guardian_relation,guardian_relation_as_of,guardian_relation_source,guardianship_type,guardianship_type_as_of,guardianship_type_source,household_id,id_number,id_number_as_of,id_number_source,left_behind,life_status,low_income,low_income_as_of,low_income_source,mother_name,mother_name_as_of,mother_name_source,mother_phone,mother_phone_as_of,mother_phone_source,mother_workplace,mother_workplace_as_of,mother_workplace_source,name,name_as_of,name_source,registered_address,registered_address_as_of,registered_address_source,resident_id,school_status,school_status_as_of,school_status_source,sex,sex_as_of,sex_source}', '-1', 'read', 'f42dee2ef0551819e744ea69fcb865e09d1c2e79792526a01988b1275727f97a');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('33', '2026-11-27 10:04:51.741+00', 'COMPLETED', '1lh0dtwbvtfaqhgu', 'worker2', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid_code
, household_id
, address
, address_source
, address_as_of
, birth_date
, birth_date_source
, birth_date_as_of
, ethnicity
, ethnicity_source
, ethnicity_as_of
, father_name
, father_name_source
, father_name_as_of
, father_phone
, father_phone_source
, father_phone_as_of
, father_workplace
, father_workplace_source
, father_workplace_as_of
, guardian_name
, guardian_name_source
, guardian_name_as_of
, guardian_phone
, guardian_phone_source
, guardian_phone_as_of
, guardian_relation
, guardian_relation_source
, guardian_relation_as_of
, guardianship_type
, guardianship_type_source
, guardianship_type_as_of
, id_number
, id_number_source
, id_number_as_of
, low_income
, low_income_source
, low_income_as_of
, mother_name
, mother_name_source
, mother_name_as_of
, mother_phone
, mother_phone_source
, mother_phone_as_of
, mother_workplace
, mother_workplace_source
, mother_workplace_as_of
, name
, name_source
, name_as_of
, registered_address
, registered_address_source
, registered_address_as_of
, school_status
, school_status_source
, school_status_as_of
, sex
, sex_source
, sex_as_of
FROM
  lake.core.resident
WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
ORDER BY grid_code ASC, household_id ASC, resident_id ASC', '', '{}', '0', 'finished', '1536179ec42f7296836e3a39dd947bbc2acb6f7f68aa0a60dadeb04a7850a5cf');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('34', '2026-11-27 10:04:51.916+00', 'COMPLETED', '68ervvm0xtb4spq', 'worker2', 'form', '', '{}', '0', 'PREPARE statement1 FROM SELECT grid, count_if(true), count_if(sex = ''男''), count_if(sex = ''女''), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 0 AND 2), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 3 AND 5), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 6 AND 13), count_if(date_diff(''year'', birth_date, current_date) BETWEEN 14 AND 16), CAST(NULL AS bigint), CAST(NULL AS bigint), count_if(guardianship_type = ''#f72ccd3ba9''), count_if(guardianship_type = ''#53bf6cc476''), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint) FROM (SELECT coalesce(grid_code, ''#686edacb05'') AS grid, birth_date, sex, guardianship_type FROM lake.core.resident WHERE community_code = ? AND coalesce(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'' AND left_behind = ''是'') GROUP BY ROLLUP (grid) ORDER BY grid NULLS LAST', '', '{}', '0', 'finished', 'fe34cadda5d38f7c7d6536aa9bb6dd01a82e85eff25c8caa7ae4f5beec695a83');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('35', '2026-11-27 10:04:51.937+00', 'READ', 'gjz3kw9fafmrjjn', 'worker2', 'form', '社区填报', '{2}', '1', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid
, count_if(true)
, count_if((sex = ''男''))
, count_if((sex = ''女''))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 0 AND 2))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 3 AND 5))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 6 AND 13))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 14 AND 16))
, CAST(null AS bigint)
, CAST(null AS bigint)
, count_if((guardianship_type = ''#f72ccd3ba9''))
, count_if((guardianship_type = ''#53bf6cc476''))
, CAST(null AS bigint)
, CAST(null AS bigint)
, CAST(null AS bigint)
FROM
  (
   SELECT
     COALESCE(grid_code, ''#686edacb05'') grid
   , birth_date
   , sex
   , guardianship_type
   FROM
     lake.core.resident
   WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
) 
GROUP BY ROLLUP ((grid))
ORDER BY grid ASC NULLS LAST', 'core.resident', '{birth_date,community_code,grid_code,guardianship_type,left_behind,life_status,sex}', '-1', 'read', 'ccdc253f10991f1b1ee45b49808c5021c24993b07587f5b6591b2c986671ed64');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('36', '2026-11-27 10:04:52.427+00', 'COMPLETED', 'gjz3kw9fafmrjjn', 'worker2', 'form', '', '{}', '0', 'EXECUTE statement1 USING ''360702190204''
SELECT
  grid
, count_if(true)
, count_if((sex = ''男''))
, count_if((sex = ''女''))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 0 AND 2))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 3 AND 5))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 6 AND 13))
, count_if((date_diff(''year'', birth_date, current_date) BETWEEN 14 AND 16))
, CAST(null AS bigint)
, CAST(null AS bigint)
, count_if((guardianship_type = ''#f72ccd3ba9''))
, count_if((guardianship_type = ''#53bf6cc476''))
, CAST(null AS bigint)
, CAST(null AS bigint)
, CAST(null AS bigint)
FROM
  (
   SELECT
     COALESCE(grid_code, ''#686edacb05'') grid
   , birth_date
   , sex
   , guardianship_type
   FROM
     lake.core.resident
   WHERE ((community_code = ?) AND (COALESCE(life_status, ''#134f25b4ff'') <> ''#feb36aebd8'') AND (left_behind = ''是''))
) 
GROUP BY ROLLUP ((grid))
ORDER BY grid ASC NULLS LAST', '', '{}', '1', 'finished', '6b1788581264d182b36f3334cec6a9e19a55c2fc41ca973da9e8ce637e53a8fd');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('37', '2026-11-27 10:04:52.54+00', 'READ', '3ydvioyp4x2n9gdw', 'civil', 'sql', '', '{}', '1', 'SELECT community_code, count(*) AS residents FROM core.resident GROUP BY community_code ORDER BY 1', 'core.resident', '{community_code}', '-1', 'read', '48fec513612724759854ab3b3fdccaeb433f1386109a84064db29e3ff9d263c6');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('38', '2026-11-27 10:04:53.192+00', 'COMPLETED', '3ydvioyp4x2n9gdw', 'civil', 'sql', '', '{}', '0', 'SELECT community_code, count(*) AS residents FROM core.resident GROUP BY community_code ORDER BY 1', '', '{}', '6', 'finished', 'c32af290c0d926cb9807da6307f6898c35c0bf2f052d1d9462cf5e1ca55e7dc6');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('39', '2026-11-27 10:04:53.205+00', 'READ', '4nmb8h7ncpjnzbtw', 'civil', 'sql', '高龄津贴核发', '{5}', '1', 'SELECT name, id_number, birth_date, address FROM core.resident WHERE birth_date <= current_date - INTERVAL ''80'' YEAR ORDER BY resident_id LIMIT 5', 'core.resident', '{address,birth_date,id_number,name,resident_id}', '-1', 'read', 'bf6f3be065108d71f0d0b991ceb4433b795c01c9a1a7ae0a519eb0f123ea7de4');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('40', '2026-11-27 10:04:53.84+00', 'COMPLETED', '4nmb8h7ncpjnzbtw', 'civil', 'sql', '', '{}', '0', 'SELECT name, id_number, birth_date, address FROM core.resident WHERE birth_date <= current_date - INTERVAL ''80'' YEAR ORDER BY resident_id LIMIT 5', '', '{}', '5', 'finished', '366d49a61e0992da21efb6d1c306120a2aa6fbd53d370c6969f0cec148e9044a');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('41', '2026-11-27 10:04:53.888+00', 'READ', 'muueqsatf5ps3s6', 'health', 'sql', '', '{}', '1', 'SELECT name, id_number, phone, birth_date FROM core.resident WHERE phone IS NOT NULL AND id_number IS NOT NULL ORDER BY resident_id LIMIT 5', 'core.resident', '{birth_date,id_number,name,phone,resident_id}', '-1', 'read', '985852f4f6c97c63bcb75c7ab719e3ed750b38605b4df072aa1012ec93e81dd8');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('42', '2026-11-27 10:04:54.388+00', 'COMPLETED', 'muueqsatf5ps3s6', 'health', 'sql', '', '{}', '0', 'SELECT name, id_number, phone, birth_date FROM core.resident WHERE phone IS NOT NULL AND id_number IS NOT NULL ORDER BY resident_id LIMIT 5', '', '{}', '5', 'finished', '383882b0dbdb061b97f48c10a879c2682c1ed09db6c4553ddeeb4e2187c6652a');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('43', '2026-11-27 10:04:54.403+00', 'READ', '3xttuexku6y3t4j2', 'worker1', 'sql', '', '{}', '1', 'SELECT community_code, count(*) AS residents FROM core.resident GROUP BY community_code ORDER BY 1', 'core.resident', '{community_code}', '-1', 'read', 'fbb6280b1920fe814ab4acffbd825ec9572468b2bddbb2e790ed6ebba08126b2');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('44', '2026-11-27 10:04:54.87+00', 'COMPLETED', '3xttuexku6y3t4j2', 'worker1', 'sql', '', '{}', '0', 'SELECT community_code, count(*) AS residents FROM core.resident GROUP BY community_code ORDER BY 1', '', '{}', '1', 'finished', 'b041f1ecd6d835624cfb52644882d2ff8fd21bcccd2393c1b65bdc36f02801e2');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('45', '2026-11-27 10:04:54.978+00', 'COMPLETED', '2znlecpaz7wdel74', 'civil', 'sql', '', '{}', '0', 'SELECT name, psychiatric_risk FROM core.resident', '', '{}', '0', 'permission_denied', '1edf0f91ae349664c2e07f593d41eaec9ee9f458048599ae13806adb273ad9fe');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('46', '2026-11-27 10:04:55.007+00', 'REFUSED', '2znlecpaz7wdel74', 'civil', 'sql', '', '{}', '1', 'SELECT name, psychiatric_risk FROM core.resident', '', '{}', '-1', 'refused', '58ac666c47f2351da1875cc7c7462b03f01e970c0cb818d32931d3658db85123');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('47', '2026-11-27 10:04:55.091+00', 'REFUSED', '2921xna076zzqfhi', 'property', 'sql', '', '{}', '1', 'SELECT * FROM core.resident', '', '{}', '-1', 'refused', 'd155a60ec119ca1b23f254f75335823cc0adf27684356af75690c683cfdace67');
insert into read_record ("id", "at", "kind", "query", "account", "path", "purpose", "authorizations", "list_version", "statement", "resource", "columns", "row_count", "outcome", "seal") overriding system value values ('48', '2026-11-27 10:04:55.116+00', 'REFUSED', '36mkx9vtqh4cfysg', 'civil', 'sql', '', '{}', '1', 'SELECT * FROM core."resident$files"', '', '{}', '-1', 'refused', 'ad89cefbb575257e6027239daed5523dc7dea0bc5b4712c30c13aa825e4526fd');
select setval(pg_get_serial_sequence('recent_statement', 'id'), greatest(1, (select coalesce(max(id), 1) from recent_statement)));
select setval(pg_get_serial_sequence('request_event', 'id'), greatest(1, (select coalesce(max(id), 1) from request_event)));
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'resident_id', 'key.resident_id', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'community_code', 'key.community_code', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'grid_code', 'key.grid_code', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_id', 'household_no', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'name', 'name', '4');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'name_source', 'name', '5');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'name_as_of', 'name', '6');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'former_name', 'former_name', '7');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'former_name_source', 'former_name', '8');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'former_name_as_of', 'former_name', '9');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'sex', 'sex', '10');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'sex_source', 'sex', '11');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'sex_as_of', 'sex', '12');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'birth_date', 'birth_date', '13');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'birth_date_source', 'birth_date', '14');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'birth_date_as_of', 'birth_date', '15');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'id_number', 'id_number', '16');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'id_number_source', 'id_number', '17');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'id_number_as_of', 'id_number', '18');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'ethnicity', 'ethnicity', '19');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'ethnicity_source', 'ethnicity', '20');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'ethnicity_as_of', 'ethnicity', '21');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'education', 'education', '22');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'education_source', 'education', '23');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'education_as_of', 'education', '24');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'marital_status', 'marital_status', '25');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'marital_status_source', 'marital_status', '26');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'marital_status_as_of', 'marital_status', '27');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'military_service', 'military_service', '28');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'military_service_source', 'military_service', '29');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'military_service_as_of', 'military_service', '30');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'occupation', 'occupation', '31');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'occupation_source', 'occupation', '32');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'occupation_as_of', 'occupation', '33');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'employer', 'employer', '34');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'employer_source', 'employer', '35');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'employer_as_of', 'employer', '36');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'phone', 'phone', '37');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'phone_source', 'phone', '38');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'phone_as_of', 'phone', '39');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'native_place', 'native_place', '40');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'native_place_source', 'native_place', '41');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'native_place_as_of', 'native_place', '42');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'birth_place', 'birth_place', '43');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'birth_place_source', 'birth_place', '44');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'birth_place_as_of', 'birth_place', '45');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_no', 'household_no', '46');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_no_source', 'household_no', '47');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_no_as_of', 'household_no', '48');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_type', 'household_type', '49');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_type_source', 'household_type', '50');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'household_type_as_of', 'household_type', '51');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'relation_to_head', 'relation_to_head', '52');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'relation_to_head_source', 'relation_to_head', '53');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'relation_to_head_as_of', 'relation_to_head', '54');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'head_name', 'head_name', '55');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'head_name_source', 'head_name', '56');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'head_name_as_of', 'head_name', '57');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'registered_address', 'registered_address', '58');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'registered_address_source', 'registered_address', '59');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'registered_address_as_of', 'registered_address', '60');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'address', 'address', '61');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'address_source', 'address', '62');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'address_as_of', 'address', '63');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'dwelling_code', 'dwelling_code', '64');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'dwelling_code_source', 'dwelling_code', '65');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'dwelling_code_as_of', 'dwelling_code', '66');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'life_status', 'life_status', '67');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'life_status_source', 'life_status', '68');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'life_status_as_of', 'life_status', '69');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'arrival_date', 'arrival_date', '70');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'arrival_date_source', 'arrival_date', '71');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'arrival_date_as_of', 'arrival_date', '72');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'stay_reason', 'stay_reason', '73');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'stay_reason_source', 'stay_reason', '74');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'stay_reason_as_of', 'stay_reason', '75');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'landlord_name', 'landlord_name', '76');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'landlord_name_source', 'landlord_name', '77');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'landlord_name_as_of', 'landlord_name', '78');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'landlord_phone', 'landlord_phone', '79');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'landlord_phone_source', 'landlord_phone', '80');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'landlord_phone_as_of', 'landlord_phone', '81');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'living_alone', 'living_alone', '82');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'living_alone_source', 'living_alone', '83');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'living_alone_as_of', 'living_alone', '84');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'emergency_contact', 'emergency_contact', '85');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'emergency_contact_source', 'emergency_contact', '86');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'emergency_contact_as_of', 'emergency_contact', '87');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'emergency_phone', 'emergency_phone', '88');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'emergency_phone_source', 'emergency_phone', '89');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'emergency_phone_as_of', 'emergency_phone', '90');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'disability_level', 'disability_level', '91');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'disability_level_source', 'disability_level', '92');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'disability_level_as_of', 'disability_level', '93');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'disabled', 'disabled', '94');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'disabled_source', 'disabled', '95');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'disabled_as_of', 'disabled', '96');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'psychiatric_risk', 'psychiatric_risk', '97');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'psychiatric_risk_source', 'psychiatric_risk', '98');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'psychiatric_risk_as_of', 'psychiatric_risk', '99');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'low_income', 'low_income', '100');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'low_income_source', 'low_income', '101');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'low_income_as_of', 'low_income', '102');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'benefit_type', 'benefit_type', '103');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'benefit_type_source', 'benefit_type', '104');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'benefit_type_as_of', 'benefit_type', '105');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_name', 'father_name', '106');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_name_source', 'father_name', '107');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_name_as_of', 'father_name', '108');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_phone', 'father_phone', '109');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_phone_source', 'father_phone', '110');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_phone_as_of', 'father_phone', '111');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_workplace', 'father_workplace', '112');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_workplace_source', 'father_workplace', '113');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'father_workplace_as_of', 'father_workplace', '114');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_name', 'mother_name', '115');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_name_source', 'mother_name', '116');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_name_as_of', 'mother_name', '117');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_phone', 'mother_phone', '118');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_phone_source', 'mother_phone', '119');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_phone_as_of', 'mother_phone', '120');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_workplace', 'mother_workplace', '121');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_workplace_source', 'mother_workplace', '122');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'mother_workplace_as_of', 'mother_workplace', '123');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_name', 'guardian_name', '124');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_name_source', 'guardian_name', '125');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_name_as_of', 'guardian_name', '126');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_phone', 'guardian_phone', '127');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_phone_source', 'guardian_phone', '128');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_phone_as_of', 'guardian_phone', '129');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_relation', 'guardian_relation', '130');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_relation_source', 'guardian_relation', '131');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardian_relation_as_of', 'guardian_relation', '132');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardianship_type', 'guardianship_type', '133');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardianship_type_source', 'guardianship_type', '134');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'guardianship_type_as_of', 'guardianship_type', '135');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'school_status', 'school_status', '136');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'school_status_source', 'school_status', '137');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'school_status_as_of', 'school_status', '138');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'left_behind', 'left_behind', '139');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'left_behind_source', 'left_behind', '140');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'left_behind_as_of', 'left_behind', '141');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'floating', 'floating', '142');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'floating_source', 'floating', '143');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.resident', 'floating_as_of', 'floating', '144');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'community_code', 'key.community_code', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'grid_code', 'key.grid_code', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'members', 'key.members', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'household_id', 'household_no', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'household_no', 'household_no', '4');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'household_type', 'household_type', '5');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'head_name', 'head_name', '6');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'address', 'address', '7');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.household', 'dwelling_code', 'dwelling_code', '8');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'dwelling_code', 'key.dwelling_code', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'community_code', 'key.community_code', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'grid_code', 'key.grid_code', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'area_sqm', 'key.area_sqm', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'use', 'key.use', '4');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'residents', 'key.residents', '5');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.dwelling', 'address', 'address', '6');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_population', 'resident_id', 'key.resident_id', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_population', 'category', 'key.category', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_population', 'community_code', 'key.community_code', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_population', 'grid_code', 'key.grid_code', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.kinship', 'resident_id', 'key.resident_id', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.kinship', 'relative_id', 'key.relative_id', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.kinship', 'kind', 'key.kind', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.kinship', 'relation', 'key.relation', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.kinship', 'community_code', 'key.community_code', '4');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_place', 'place_code', 'key.place_code', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_place', 'name', 'key.name', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_place', 'category', 'key.category', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_place', 'address', 'key.address', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.key_place', 'community_code', 'key.community_code', '4');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.population_count', 'item', 'key.item', '0');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.population_count', 'category', 'key.category', '1');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.population_count', 'area_code', 'key.area_code', '2');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.population_count', 'area_level', 'key.area_level', '3');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.population_count', 'residents', 'key.residents', '4');
insert into resource_column ("resource", "name", "item", "ordinal") overriding system value values ('core.population_count', 'suppressed', 'key.suppressed', '5');
select setval(pg_get_serial_sequence('saved_query', 'id'), greatest(1, (select coalesce(max(id), 1) from saved_query)));
insert into source_system ("name", "title", "department", "definition", "configured") overriding system value values ('police', '公安人口管理系统', '公安', '{"kind": "DATABASE", "name": "police", "title": "公安人口管理系统", "datasets": [{"key": ["rid"], "asOf": "gxsj", "name": "registered", "title": "户籍人口", "entity": "PERSON", "format": "CSV", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "xb", "name": "xm", "phone": "lxdh", "address": "sjjzd", "employer": "fwcs", "education": "whcd", "ethnicity": "mz", "id_number": "gmsfhm", "birth_date": "csrq", "occupation": "zy", "birth_place": "csd", "former_name": "cym", "life_status": "zt", "household_no": "hh", "native_place": "jg", "household_type": "hlx", "marital_status": "hyzk", "military_service": "byzk", "relation_to_head": "yhzgx", "registered_address": "hjdz"}, "updated": "gxsj", "location": "hukou.registered", "pageSize": 20000, "constants": {}, "retention": "LATEST_PER_KEY", "confidential": null}, {"key": ["rid"], "asOf": "gxsj", "name": "floating", "title": "流动人口", "entity": "PERSON", "format": "CSV", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "xb", "name": "xm", "phone": "lxdh", "address": "xzdz", "employer": "fwcs", "ethnicity": "mz", "id_number": "zjhm", "birth_date": "csrq", "occupation": "zy", "stay_reason": "sy", "arrival_date": "rzsj", "household_no": "hh", "landlord_name": "fzxm", "landlord_phone": "fzdh", "relation_to_head": "yhzgx", "registered_address": "hjdz"}, "updated": "gxsj", "location": "hukou.floating", "pageSize": 20000, "constants": {"floating": "是"}, "retention": "LATEST_PER_KEY", "confidential": null}], "connection": {"url": "jdbc:postgresql://127.0.0.1:39121/postgres", "user": "exchange", "token": "", "password": "file:/var/lib/yibiao/secrets/district-database_password", "knownHosts": ""}, "department": "公安"}', 'true');
insert into source_system ("name", "title", "department", "definition", "configured") overriding system value values ('health', '卫健业务文件', '卫健', '{"kind": "SFTP", "name": "health", "title": "卫健业务文件", "datasets": [{"key": [], "asOf": "更新日期", "name": "psychiatric", "title": "严重精神障碍患者", "entity": "PERSON", "format": "CSV", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "性别", "name": "姓名", "phone": "联系电话", "address": "现住址", "id_number": "身份证号", "birth_date": "出生日期", "emergency_phone": "联系人电话", "psychiatric_risk": "危险性等级", "emergency_contact": "联系人"}, "updated": "", "location": "health/psychiatric.*\\.csv", "pageSize": 0, "constants": {}, "retention": "LATEST_PER_FILE", "confidential": null}, {"key": [], "asOf": "评估日期", "name": "assessment", "title": "老年人失能评估", "entity": "PERSON", "format": "CSV", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "性别", "name": "老人姓名", "phone": "电话", "address": "家庭住址", "id_number": "公民身份号码", "birth_date": "出生年月日", "disability_level": "失能等级"}, "updated": "", "location": "health/assessment.*\\.csv", "pageSize": 0, "constants": {}, "retention": "LATEST_PER_FILE", "confidential": null}], "connection": {"url": "sftp://127.0.0.1:35555", "user": "exchange", "token": "", "password": "file:/var/lib/yibiao/secrets/district-sftp_password", "knownHosts": "/var/lib/yibiao/district/known_hosts"}, "department": "卫健"}', 'true');
insert into source_system ("name", "title", "department", "definition", "configured") overriding system value values ('civil', '民政业务台账', '民政', '{"kind": "SFTP", "name": "civil", "title": "民政业务台账", "datasets": [{"key": [], "asOf": "核定日期", "name": "low_income", "title": "城乡低保家庭", "entity": "PERSON", "format": "XLSX", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "性别", "name": "姓名", "phone": "居住信息/联系电话", "address": "居住信息/家庭住址", "id_number": "身份信息/身份证号", "birth_date": "身份信息/出生日期", "low_income": "保障/享受低保", "benefit_type": "保障/类别"}, "updated": "", "location": "civil/low_income.*\\.xlsx", "pageSize": 0, "constants": {}, "retention": "LATEST_PER_FILE", "confidential": null}, {"key": [], "asOf": "登记日期", "name": "elderly", "title": "八十周岁以上老年人", "entity": "PERSON", "format": "XLSX", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "性别", "name": "姓名", "address": "居住信息/现住址", "id_number": "身份信息/身份证号码", "birth_date": "身份信息/出生年月", "benefit_type": "补贴类型", "living_alone": "居住信息/是否独居", "emergency_phone": "紧急联系人/电话", "emergency_contact": "紧急联系人/姓名"}, "updated": "", "location": "civil/elderly.*\\.xlsx", "pageSize": 0, "constants": {}, "retention": "LATEST_PER_FILE", "confidential": false}, {"key": [], "asOf": "摸排日期", "name": "left_behind", "title": "农村留守儿童", "entity": "PERSON", "format": "XLSX", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "儿童信息/性别", "name": "儿童信息/姓名", "address": "儿童信息/现居住地", "id_number": "儿童信息/身份证号", "birth_date": "儿童信息/出生日期", "father_name": "父亲/姓名", "mother_name": "母亲/姓名", "father_phone": "父亲/联系电话", "mother_phone": "母亲/联系电话", "guardian_name": "监护人/姓名", "school_status": "就学情况", "guardian_phone": "监护人/电话", "father_workplace": "父亲/务工地点", "mother_workplace": "母亲/务工地点", "guardian_relation": "监护人/关系", "guardianship_type": "监护类型"}, "updated": "", "location": "civil/left_behind.*\\.xlsx", "pageSize": 0, "constants": {"left_behind": "是"}, "retention": "LATEST_PER_FILE", "confidential": true}], "connection": {"url": "sftp://127.0.0.1:35555", "user": "exchange", "token": "", "password": "file:/var/lib/yibiao/secrets/district-sftp_password", "knownHosts": "/var/lib/yibiao/district/known_hosts"}, "department": "民政"}', 'true');
insert into source_system ("name", "title", "department", "definition", "configured") overriding system value values ('housing', '住建与自然资源房屋系统', '自然资源', '{"kind": "REST", "name": "housing", "title": "住建与自然资源房屋系统", "datasets": [{"key": ["fwbm"], "asOf": "", "name": "addresses", "title": "标准地址", "entity": "ADDRESS", "format": "JSON", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"address": "bzdz", "grid_code": "wgdm", "dwelling_code": "fwbm", "community_code": "sqdm"}, "updated": "", "location": "addresses", "pageSize": 5000, "constants": {}, "retention": "LATEST_PER_KEY", "confidential": null}, {"key": ["fwbm"], "asOf": "", "name": "dwellings", "title": "房屋", "entity": "DWELLING", "format": "JSON", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"use": "fwyt", "area_sqm": "jzmj", "dwelling_code": "fwbm"}, "updated": "", "location": "dwellings", "pageSize": 5000, "constants": {}, "retention": "LATEST_PER_KEY", "confidential": null}, {"key": ["csbm"], "asOf": "", "name": "places", "title": "重点场所", "entity": "PLACE", "format": "JSON", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"name": "csmc", "address": "dz", "category": "cslb", "place_code": "csbm", "community_code": "sqdm"}, "updated": "", "location": "key-places", "pageSize": 1000, "constants": {}, "retention": "LATEST_PER_KEY", "confidential": null}], "connection": {"url": "http://127.0.0.1:43401/api", "user": "", "token": "file:/var/lib/yibiao/secrets/district-rest_token", "password": "", "knownHosts": ""}, "department": "自然资源"}', 'true');
insert into source_system ("name", "title", "department", "definition", "configured") overriding system value values ('ledger', '社区旧台账', '社区', '{"kind": "UPLOAD", "name": "ledger", "title": "社区旧台账", "datasets": [{"key": [], "asOf": "核实日期", "name": "residents", "title": "居民台账", "entity": "PERSON", "format": "XLSX", "paging": {"next": "", "first": null, "style": null, "total": "", "success": {}, "parameter": "page", "mayBeEmpty": false, "sizeParameter": "size"}, "changes": {"compare": "", "overlap": "", "mayBeEmpty": false}, "mapping": {"sex": "性别", "name": "姓名", "phone": "手机", "address": "住址", "education": "文化程度", "id_number": "身份证", "birth_date": "出生年月", "living_alone": "独居", "marital_status": "婚姻", "emergency_phone": "紧急联系人电话", "emergency_contact": "紧急联系人"}, "updated": "", "location": "\\d{12}\\.xlsx", "pageSize": 0, "constants": {}, "retention": "LATEST_PER_FILE", "confidential": null}], "connection": {"url": "", "user": "", "token": "", "password": "", "knownHosts": ""}, "department": "社区"}', 'true');
insert into transform_run ("id", "started_at", "finished_at", "outcome", "rows", "told") overriding system value values ('20261127-180239-456', '2026-11-27 10:02:39.760269+00', '2026-11-27 10:04:29.318449+00', 'DONE', '{"addresses":810,"cleanse":1790,"link_records":1790,"link":997,"merge":997,"household":332,"kinship":662,"dwelling":810,"residence":1906,"key_population":556,"key_place":14,"population_count":494,"quality":98}', '[]');
