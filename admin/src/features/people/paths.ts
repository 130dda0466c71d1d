export const peoplePaths = {
  list: () => '/people',
  detail: (id: string) => `/people/${id}`,
};
