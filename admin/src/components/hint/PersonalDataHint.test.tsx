import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';

import { startI18n } from '@/i18n/i18n';

import { PersonalDataHint } from './PersonalDataHint';

beforeAll(() => startI18n('zh-CN'));

const HINT = /这里有电话或证件号/;

const withFields = () =>
  render(
    <PersonalDataHint>
      <textarea aria-label="说明" />
      <input type="tel" aria-label="电话" />
    </PersonalDataHint>,
  );

describe('a number of a person in a text', () => {
  it('is hinted at while it is typed, until it is gone', async () => {
    const user = userEvent.setup();
    withFields();
    const text = screen.getByLabelText('说明');
    await user.type(text, '请打138 1234 5678');
    await waitFor(() => expect(screen.getByText(HINT)).toBeVisible());
    await user.clear(text);
    await user.type(text, '三单元502，11月30日，请打12345');
    await waitFor(() => expect(screen.queryByText(HINT)).toBeNull());
  });

  it('is none in the field of the phone', async () => {
    withFields();
    await userEvent.setup().type(screen.getByLabelText('电话'), '13812345678');
    expect(screen.queryByText(HINT)).toBeNull();
  });
});
