import type { Words } from '@lindan/shared';
import { WORDS } from '@lindan/shared';
import type { TFunction } from 'i18next';

type T = TFunction<['common', 'words']>;

const ACTIONS = WORDS['zh-CN'].action;
const ROLES = WORDS['zh-CN'].role;

const has = <Group extends object>(group: Group, key: string): key is Extract<keyof Group, string> =>
  key in group;

/** Events are kept for ever, so a console can meet an action that is newer than itself: it shows the code. */
export function wordOf(action: string, t: T): string {
  return has<Words['action']>(ACTIONS, action) ? t(`words:action.${action}`) : action;
}

export function actorWord(role: string, t: T): string {
  return has<Words['role']>(ROLES, role) ? t(`words:role.${role}`) : role;
}
