-- Further categories of a resource, beside its main one (resources.category_code), which matching reads.
create table resource_categories (
  resource_id uuid not null references resources,
  category_code text not null references categories,
  primary key (resource_id, category_code)
);
create index resource_categories_category on resource_categories (category_code, resource_id);
