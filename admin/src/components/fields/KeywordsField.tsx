import { LIMITS } from '@lindan/shared';
import { Select } from 'antd';

/** Words, each ended by Enter, a comma or a space. A pasted row of them becomes several. */
export function KeywordsField(props: {
  readonly label: string;
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (words: string[]) => void;
}) {
  return (
    <Select<string[]>
      id={props.id}
      mode="tags"
      aria-label={props.label}
      open={false}
      suffixIcon={null}
      maxCount={LIMITS.keywords}
      tokenSeparators={[' ', '　', ',', '，', '、', ';', '；', '|']}
      value={props.value}
      onChange={(words) => props.onChange?.(words)}
    />
  );
}
