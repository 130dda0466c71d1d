import type { ResourceStatus } from '../vocabulary/resource.js';
import { RESOURCE_STATUSES } from '../vocabulary/resource.js';
import type { Grant, Workflow } from './workflow.js';

export const RESOURCE_ACTIONS = ['EDIT', 'PUBLISH', 'SUSPEND', 'EXPIRE'] as const;
export type ResourceAction = (typeof RESOURCE_ACTIONS)[number];

const OWN_UNIT: Grant = { role: 'UNIT_LIAISON', scope: 'OWN_UNIT' };
const ADMIN: Grant = { role: 'ADMIN', scope: 'REGION' };
const SYSTEM: Grant = { role: 'SYSTEM', scope: 'NONE' };

/** The workflow of a resource (资源), which a unit offers. Published ones are public. */
export const resourceWorkflow: Workflow<ResourceStatus, ResourceAction, never> = {
  noun: 'RESOURCE',
  initial: 'DRAFT',
  begins: 'CREATE',
  statuses: RESOURCE_STATUSES,
  actions: RESOURCE_ACTIONS,
  ends: ['EXPIRED'],
  // biome-ignore format: a table reads by its lines
  steps: [
    { action: 'EDIT', from: ['DRAFT', 'PUBLISHED', 'SUSPENDED'], to: 'SAME', by: [OWN_UNIT, ADMIN] },
    { action: 'PUBLISH', from: ['DRAFT', 'SUSPENDED'], to: 'PUBLISHED', by: [OWN_UNIT, ADMIN] },
    { action: 'SUSPEND', from: ['PUBLISHED'], to: 'SUSPENDED', by: [OWN_UNIT, ADMIN] },
    { action: 'EXPIRE', from: ['PUBLISHED', 'SUSPENDED'], to: 'EXPIRED', by: [SYSTEM] },
  ],
  seenBy: [OWN_UNIT, ADMIN],
};

/** The state in which a resource is offered: public. */
export const OFFERED_RESOURCE_STATUS: ResourceStatus = 'PUBLISHED';
