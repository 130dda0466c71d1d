import type { Plugin } from 'vite';

/** In development every path under /r/ is the residents' page, as the server has it in production. */
export function residentsAtR(): Plugin {
  return {
    name: 'lindan-residents-at-r',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url !== undefined && /^\/r(\/|$|\?)/.test(request.url)) request.url = '/residents.html';
        next();
      });
    },
  };
}
