import { textProblem } from '@lindan/shared';
import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

/** The server's own rule for a text, checked before the request, on the text as it will be kept. */
export function useTextRule(max: number, required: boolean): FormRule {
  const { t } = useTranslation('words');
  return {
    required,
    validator: (_, text: string | undefined) => {
      const found = textProblem(text, { max, required });
      return found === undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t(`input.${found.problem}`, { ...found })));
    },
  };
}
