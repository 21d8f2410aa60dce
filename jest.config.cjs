/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Many tests run whole command lines; on a busy machine five seconds are not enough for that.
  testTimeout: 60_000,
  // Those tests mostly wait for processes of their own.
  maxWorkers: '100%',
  transform: {
    '\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' } }],
    '\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // These packages ship ES modules only; Jest loads CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|@noble|d3-[a-z-]+|internmap|@zip\\.js|stdnum|lodash-es|nanoid|kdbush|quickselect|rbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
  ],
  reporters: ['default', '<rootDir>/test/meta/closing-line.cjs'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};
