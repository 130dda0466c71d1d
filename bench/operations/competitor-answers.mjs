/** Maps the competitor's answers to the product's field names, for the fields that both have. */
export const fromCompetitor = { connection, demand, detail, order };

function connection({ totalCount, edges, pageInfo }) {
  return {
    ...(totalCount === undefined ? {} : { totalCount }),
    edges: edges.map(({ node }) => ({ node: demand(node) })),
    pageInfo: { hasNextPage: pageInfo.hasNextPage },
  };
}

function demand({ rowId, categoryByCategoryCode, regionByRegionId, ...rest }) {
  const { number, version, status, kind, urgency, channel, title, description, submittedAt, dueAt, backers } =
    rest;
  const region = regionByRegionId && { ...regionByRegionId, id: regionByRegionId.rowId };
  return {
    id: rowId,
    number,
    version,
    status,
    kind,
    urgency,
    channel,
    title,
    description,
    submittedAt,
    dueAt,
    backers,
    category: categoryByCategoryCode,
    region,
  };
}

function detail(found) {
  return {
    ...demand(found),
    orders: found.ordersByDemandId.nodes.map(order),
    events: found.eventsByDemandId.nodes.map((event) => ({
      id: event.rowId,
      at: event.at,
      action: event.action,
      from: event.fromStatus,
      to: event.toStatus,
      note: event.eventTextByEventId?.internal ?? event.eventTextByEventId?.forResident ?? null,
      actor: {
        name: event.personByActorId?.name ?? null,
        role: event.actorRole,
        unit: event.unitByActorUnitId?.name ?? null,
      },
    })),
  };
}

function order({ rowId, unitByUnitId, orderCoUnitsByOrderId, resourceByResourceId, ...rest }) {
  const named = (one) => one && { ...one, id: one.rowId };
  return {
    ...rest,
    id: rowId,
    unit: named(unitByUnitId),
    coUnits: orderCoUnitsByOrderId.nodes.map((one) => named(one.unitByUnitId)),
    resource: named(resourceByResourceId),
  };
}
