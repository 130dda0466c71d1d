import { textProblem } from '@lindan/shared';
import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

/** The server's own rule for a text, checked before the request. */
export function useTextRule(max: number, required: boolean): FormRule {
  const { t } = useTranslation('words');
  return {
    required,
    validator: (_, text: string | undefined) => {
      const problem = textProblem(text, { max, required });
      return problem === undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t(`input.${problem}`, { max })));
    },
  };
}
