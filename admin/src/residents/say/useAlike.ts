import type { LookAlikeQuery, LookAlikeQueryVariables } from '@/graphql/generated/residents/graphql';
import { LookAlikeDocument } from '@/graphql/generated/residents/graphql';

import type { Draft } from './draft';
import { titleOf } from './title-of';
import { askedText, useWhileTyping } from './useWhileTyping';

export type Alike = LookAlikeQuery['lookAlikes'][number];

/** What a neighbour has said already, by the text, the chosen category and the phone’s position; of this very draft only. */
export function useAlike(draft: Draft, regionId: string, isWanted: boolean): Alike | undefined {
  const text = isWanted ? askedText(draft.text) : undefined;
  const variables = text === undefined ? undefined : variablesOf(draft, regionId, text);
  const answered = useWhileTyping(LookAlikeDocument, variables);
  if (answered === undefined || answered.to !== JSON.stringify(variables)) return undefined;
  return answered.result.lookAlikes[0];
}

function variablesOf(draft: Draft, regionId: string, text: string): LookAlikeQueryVariables {
  return {
    regionId,
    title: draft.title.trim() || titleOf(text),
    text,
    ...(draft.category != null && { categoryCode: draft.category.code }),
    ...(draft.spot !== undefined && { location: draft.spot }),
  };
}
