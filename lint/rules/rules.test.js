import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { askTheWorkflow } from './ask-the-workflow.js';
import { noTextInComponents } from './no-text-in-components.js';
import { waitForVisible } from './wait-for-visible.js';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'tsx' } } });

tester.run('ask-the-workflow', askTheWorkflow, {
  valid: [
    "const rule = ORDER_WORKFLOW.find(({ action }) => action === 'CLAIM');",
    'if (order.status === other.status) same();',
    "if (response.status === 'rejected') retry();",
    "if (mode === 'OPEN') offer();",
  ],
  invalid: [
    { code: "if (order.status === 'OFFERED') claim();", errors: 1 },
    { code: "if ('LISTED' !== demand?.status) leave();", errors: 1 },
    { code: "const isDone = demandStatus === 'CLOSED';", errors: 1 },
    { code: "switch (order.status) { case 'OFFERED': claim(); }", errors: 1 },
  ],
});

tester.run('no-text-in-components', noTextInComponents, {
  valid: ["const button = <Button>{t('orders.actions.claim')}</Button>;", '// 领单\nconst claim = 1;'],
  invalid: [
    { code: 'const button = <Button>领单</Button>;', errors: 1 },
    { code: 'const button = <Button title="领单" />;', errors: 1 },
    { code: 'const text = `${count} 件`;', errors: 1 },
  ],
});

tester.run('wait-for-visible', waitForVisible, {
  valid: [
    "await waitFor(() => expect(screen.getByText('done')).toBeVisible());",
    "expect(await screen.findByText('done')).toHaveTextContent('done');",
  ],
  invalid: [
    { code: "expect(await screen.findByText('done')).toBeVisible();", errors: 1 },
    { code: "expect(await screen.findAllByText('done')).toHaveLength(2);", errors: 1 },
  ],
});
