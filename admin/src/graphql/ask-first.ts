/** What a person has to confirm, and how the answer is given. */
export interface Question {
  readonly codes: readonly string[];
  readonly answer: (isConfirmed: boolean) => void;
}

let current: Question | undefined;
const listeners = new Set<() => void>();

function show(question: Question | undefined): void {
  current = question;
  for (const listener of listeners) listener();
}

/** Asks the person about what a call has to confirm. Resolves to whether it is confirmed. */
export function askFirst(codes: readonly string[]): Promise<boolean> {
  current?.answer(false);
  return new Promise((resolve) => {
    const answer = (isConfirmed: boolean): void => {
      show(undefined);
      resolve(isConfirmed);
    };
    show({ codes, answer });
  });
}

export function currentQuestion(): Question | undefined {
  return current;
}

export function onQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same variables with what was confirmed: in the input, where the operation has one. */
export function withConfirmed<Variables extends object>(
  variables: Variables,
  codes: readonly string[],
): Variables {
  if (!('input' in variables)) return { ...variables, confirm: codes };
  return { ...variables, input: { ...(variables.input as object), confirm: codes } };
}
