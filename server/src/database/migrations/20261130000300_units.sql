-- The kind SOCIAL_FORCE was too coarse: it covered property companies, social organisations, banks and law firms. The units of the
-- reference table get their own kinds by code; any other one becomes a social organisation, which an administrator can correct.
update units set version = version + 1, kind = case code
  when 'U58' then 'PROPERTY_COMPANY'
  when 'U60' then 'ENTERPRISE'
  when 'U61' then 'ENTERPRISE'
  else 'SOCIAL_ORGANISATION'
end
where kind = 'SOCIAL_FORCE';

alter table units add constraint units_kind_check check (kind in (
  'DEPARTMENT', 'VERTICAL', 'JUDICIAL', 'PARTY_BODY', 'MASS_ORGANISATION', 'PUBLIC_INSTITUTION', 'UTILITY', 'GRASSROOTS',
  'SCHOOL', 'HOSPITAL', 'ENTERPRISE', 'SOCIAL_ORGANISATION', 'VOLUNTEER_TEAM', 'MUTUAL_AID', 'PROPERTY_COMPANY', 'OWNERS_COMMITTEE'
));
