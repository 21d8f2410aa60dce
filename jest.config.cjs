/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|tsx|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' } }],
  },
  // These packages ship ES modules only; Jest loads CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@zip\\.js|stdnum)/)'],
  reporters: ['default', '<rootDir>/test/meta/closing-line.cjs'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
};
