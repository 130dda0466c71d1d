import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { applyVariables } from '@/theme/apply-variables';

import { ResidentsApp } from './ResidentsApp';
import './residents.css';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const dress = () => applyVariables(dark.matches ? 'dark' : 'light');
dress();
dark.addEventListener('change', dress);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ResidentsApp />
    </StrictMode>,
  );
}
