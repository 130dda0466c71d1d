import type { ReactNode } from 'react';

interface NoticeProps {
  /** `calm` informs, `soon` needs attention, `wrong` reports a failure. */
  readonly tone: 'calm' | 'soon' | 'wrong';
  readonly children: ReactNode;
}

const SIGNS = { calm: 'i', soon: '!', wrong: '×' } as const;

/** A short text that screen readers announce at once. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'wrong' ? 'alert' : 'status'}>
      <span className="notice-sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <div className="notice-text">{children}</div>
    </div>
  );
}
