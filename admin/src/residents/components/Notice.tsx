import type { ReactNode } from 'react';

interface NoticeProps {
  /** `calm` informs, `soon` asks for attention, `wrong` says that something was not done. */
  readonly tone: 'calm' | 'soon' | 'wrong';
  readonly children: ReactNode;
}

const SIGNS = { calm: 'i', soon: '!', wrong: '×' } as const;

/** A short text that is told at once, also to a screen reader. */
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
