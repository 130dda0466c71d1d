import { Field } from '../components/Field';
import { useWords } from '../words/words';
import type { Draft } from './draft';

interface WhoFieldsProps {
  readonly draft: Draft;
  readonly noteFor: (field: 'phone' | 'name') => string | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function WhoFields({ draft, noteFor, onChange }: WhoFieldsProps) {
  const words = useWords();
  return (
    <>
      <Field label={words.say.phone} hint={words.say.phoneHint} note={noteFor('phone')} isOptional>
        {(ids) => (
          <input
            {...ids}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={draft.phone}
            onChange={(event) => onChange({ phone: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.say.name} note={noteFor('name')} isOptional>
        {(ids) => (
          <input
            {...ids}
            autoComplete="name"
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
