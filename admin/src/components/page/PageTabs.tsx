import { Tabs } from 'antd';
import { useNavigate } from 'react-router';

export interface PageTab {
  readonly path: string;
  readonly label: string;
}

/** Neighbouring pages as tabs; each keeps its own address. */
export function PageTabs({ tabs, at }: { readonly tabs: readonly PageTab[]; readonly at: string }) {
  const navigate = useNavigate();
  return (
    <Tabs
      activeKey={at}
      items={tabs.map(({ path, label }) => ({ key: path, label }))}
      onChange={(path) => void navigate(path)}
    />
  );
}
