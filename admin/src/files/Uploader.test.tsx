import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { UploadedFile } from './file';
import { PhotoStrip } from './PhotoStrip';
import { Uploader } from './Uploader';

/** A request as the page made it; the test answers it. */
class SentRequest extends EventTarget {
  static all: SentRequest[] = [];
  readonly headers = new Map<string, string>();
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';

  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }
  send() {
    SentRequest.all.push(this);
  }
  abort() {
    this.dispatchEvent(new Event('abort'));
  }
  happen(what: 'load' | 'error') {
    act(() => void this.dispatchEvent(new Event(what)));
  }
  progress(loaded: number, total: number) {
    act(() => void this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total })));
  }
  answer(status: number, body: object) {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.happen('load');
  }
}

beforeEach(() => {
  SentRequest.all = [];
  vi.stubGlobal('XMLHttpRequest', SentRequest);
});
afterEach(() => vi.unstubAllGlobals());

const onChange = vi.fn<(files: readonly UploadedFile[]) => void>();
function Form({ max = 3 }: { readonly max?: number }) {
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  return (
    <Uploader
      id="files"
      value={files}
      onChange={(next) => {
        onChange(next);
        setFiles(next);
      }}
      max={max}
      locale="zh-CN"
      headers={{ 'lindan-person': 'chen' }}
    />
  );
}

const photo = (name = 'IMG_1.jpg') => new File(['x'], name, { type: 'image/jpeg' });
const uploaded = (id: string) => ({ id, name: 'IMG_1.jpg', type: 'image/jpeg' });
const choose = async (...files: File[]) =>
  userEvent.setup().upload(screen.getByLabelText('添加照片或文件'), files);
const request = async (at: number) => {
  await waitFor(() => expect(SentRequest.all.length).toBeGreaterThan(at));
  return SentRequest.all[at] as SentRequest;
};

describe('a chosen photo', () => {
  it('is sent at once with its progress, and can be removed', async () => {
    render(<Form />);
    await choose(photo());
    const sent = await request(0);
    expect(sent.headers.get('lindan-person')).toBe('chen');
    sent.progress(1, 4);
    await waitFor(() => expect(screen.getByText('正在上传 25%')).toBeVisible());
    sent.answer(201, uploaded('a'));
    await waitFor(() => expect(screen.getByRole('img', { name: '照片 1' })).toBeVisible());
    expect(onChange).toHaveBeenLastCalledWith([uploaded('a')]);
    await userEvent.setup().click(screen.getByRole('button', { name: '移除照片 1' }));
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  it('that did not arrive is sent again under the same key', async () => {
    render(<Form />);
    await choose(photo());
    const first = await request(0);
    first.happen('error');
    await waitFor(() => expect(screen.getByText(/网络不通/)).toBeVisible());
    await userEvent.setup().click(screen.getByRole('button', { name: '重试' }));
    const second = await request(1);
    expect(second.headers.get('idempotency-key')).toBe(first.headers.get('idempotency-key'));
    second.answer(201, uploaded('b'));
    await waitFor(() => expect(screen.getByRole('img', { name: '照片 1' })).toBeVisible());
  });

  it('that is refused tells the reason of the server', async () => {
    render(<Form />);
    await choose(photo());
    const errors = [{ message: '', extensions: { fields: { file: '这张照片已损坏，打不开' } } }];
    (await request(0)).answer(400, { errors });
    await waitFor(() => expect(screen.getByText('这张照片已损坏，打不开')).toBeVisible());
  });

  it('of a kind that this browser cannot open is not sent', async () => {
    render(<Form />);
    await choose(new File(['x'], 'IMG_2.heic', { type: 'image/heic' }));
    await waitFor(() => expect(screen.getByText(/打不开 HEIC/)).toBeVisible());
    expect(SentRequest.all).toEqual([]);
  });

  it('beyond the most is not added', async () => {
    render(<Form max={1} />);
    await choose(photo('1.jpg'), photo('2.jpg'));
    await waitFor(() => expect(screen.getByText(/多出的没有添加/)).toBeVisible());
    (await request(0)).answer(201, uploaded('c'));
    await waitFor(() => expect(screen.getByLabelText('添加照片或文件')).toBeDisabled());
    expect(SentRequest.all).toHaveLength(1);
  });
});

describe('the strip', () => {
  const files = [uploaded('a'), uploaded('b'), { id: 'c', name: '合同.pdf', type: 'application/pdf' }];

  it('opens a viewer that keys lead through', async () => {
    const user = userEvent.setup();
    render(<PhotoStrip files={files} locale="zh-CN" />);
    const second = screen.getByRole('button', { name: '放大查看照片 2' });
    await user.click(second);
    await waitFor(() => expect(screen.getByText('第 2 张，共 2 张')).toBeVisible());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('第 1 张，共 2 张')).toBeVisible();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByText('第 2 张，共 2 张')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(second).toHaveFocus();
  });

  it('gives a document as a download', () => {
    render(<PhotoStrip files={files} locale="zh-CN" />);
    const link = screen.getByRole('link', { name: '下载合同.pdf' });
    expect(link).toHaveAttribute('href', '/files/c');
    expect(link).toHaveAttribute('download', '合同.pdf');
  });
});
