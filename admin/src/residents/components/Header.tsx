import { LOCALES } from '@lindan/shared';

import { switchLocale, useLocale } from '../words/locale';
import { useWords } from '../words/words';

export function Header() {
  const words = useWords();
  const locale = useLocale();
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  return (
    <header className="header">
      <span className="name">
        <span className="emblem" aria-hidden="true" />
        {words.appName}
      </span>
      <button type="button" className="language" lang={other} onClick={() => switchLocale(other)}>
        {words.page.switchLanguage}
      </button>
    </header>
  );
}
