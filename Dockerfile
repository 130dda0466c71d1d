# Multi-stage build: all packages build the app, the image ships only the production packages.

FROM node:24-bookworm-slim AS build
WORKDIR /build
ENV CI=true
RUN npm install --global pnpm@12.21.0
# Manifests first, so a change of sources alone does not invalidate the install layer.
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY shared/package.json shared/
COPY embedded-postgres/package.json embedded-postgres/
COPY server/package.json server/
COPY admin/package.json admin/
RUN pnpm install --frozen-lockfile
COPY . .
RUN node_modules/.bin/tsc -b server \
 && cd admin && NODE_ENV=production node --run build
# The server with the packages it runs on, in a folder of its own. Of its sources it reads the SQL.
RUN pnpm --filter @lindan/server deploy --prod --legacy /app/server \
 && find /app/server/src -type f ! -name '*.sql' -delete && find /app/server/src -type d -empty -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=4000 FILES_DIR=/data/files
WORKDIR /app
COPY --from=build /app/server server
COPY --from=build /build/admin/dist admin/dist
# A named volume takes over owner and rights of the folder that it covers.
RUN mkdir -p /data/files && chown node:node /data/files
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "--heap-growing-percent=60", "--no-parallel-scavenge", "server/dist/main.js"]
