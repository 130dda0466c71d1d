const segment = encodeURIComponent;

export const resourcePaths = {
  list: () => '/resources',
  detail: (id: string) => `/resources/${segment(id)}`,
  edit: (id: string) => `/resources/${segment(id)}/edit`,
  create: () => '/resources/new',
};
