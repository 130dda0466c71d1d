import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const types = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { DateTime: 'string', Date: 'string' },
} as const;

/**
 * Types and documents from the printed schema. The residents' pages have a set of their own, as plain strings:
 * they carry neither the console's documents nor Apollo Client.
 */
const config: CodegenConfig = {
  schema: '../schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    './src/graphql/generated/': {
      documents: ['src/**/*.{ts,tsx}', '!src/residents/**', '!src/**/generated/**'],
      preset: 'client',
      presetConfig: {
        // A component reads the fields of its own fragment and no others. The mask is a type: it costs nothing at run time.
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
      },
      // The cache needs the names of types in each selection.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: types,
    },
    './src/graphql/generated/residents/': {
      documents: ['src/residents/**/*.graphql'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...types, documentMode: 'string' },
    },
  },
};

// A default export because the tool reads no other.
export default config;
