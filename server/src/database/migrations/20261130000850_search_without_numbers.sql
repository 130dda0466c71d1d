-- The searched text of a demand holds no phone, identity or card number (ADR 0028). The function that masks is created after the
-- migrations, so rows of before lose every long run of digits; correcting a title writes them anew.
update demand_search set text = regexp_replace(text, '[0-9](?:[ ().#-]{0,3}[0-9]){6,}x?', ' ', 'g')
where text ~ '[0-9](?:[ ().#-]{0,3}[0-9]){6,}';
