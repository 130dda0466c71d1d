import { Choice } from '../components/Choice';
import { Field } from '../components/Field';
import { NumberHint } from '../components/NumberHint';
import type { ResidentsWords } from '../words/words';
import { useWords } from '../words/words';
import type { Draft } from './draft';
import { SpotSwitch } from './SpotSwitch';

interface MoreFieldsProps {
  readonly draft: Draft;
  readonly note: string | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}

type SaidKind = keyof ResidentsWords['say']['kindOf'];
const SAID_KINDS: readonly SaidKind[] = ['ISSUE', 'WISH', 'SUGGESTION'];

/** Rarely needed fields, folded away so that the form stays one field long. */
export function MoreFields({ draft, note, onChange }: MoreFieldsProps) {
  const words = useWords();
  return (
    <details className="more" open={note !== undefined || undefined}>
      <summary>{words.say.more}</summary>
      <Choice
        legend={words.say.kind}
        className="choice-lines"
        value={SAID_KINDS.find((kind) => kind === draft.kind)}
        options={SAID_KINDS.map((kind) => ({ value: kind, label: words.say.kindOf[kind] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Field label={words.say.heading} hint={words.say.headingHint} note={note} isOptional>
        {(ids) => (
          <>
            <input
              {...ids}
              value={draft.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
            <NumberHint text={draft.title} />
          </>
        )}
      </Field>
      <SpotSwitch spot={draft.spot} onChange={(spot) => onChange({ spot })} />
    </details>
  );
}
