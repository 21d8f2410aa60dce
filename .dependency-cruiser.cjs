/** The layers of docs/architecture.md: what each folder of src may import. Anything else is an error. */
const LAYERS = {
  domain: ['domain'],
  sheets: ['domain', 'sheets'],
  documents: ['domain', 'sheets', 'documents'],
  ports: ['domain', 'sheets', 'documents', 'ports'],
  app: ['domain', 'sheets', 'documents', 'ports', 'app'],
  i18n: ['domain', 'i18n'],
  functions: ['domain', 'i18n', 'functions'],
  hosts: ['domain', 'sheets', 'documents', 'ports', 'hosts'],
  cli: ['domain', 'ports', 'app', 'i18n', 'cli'],
  commands: ['domain', 'ports', 'app', 'i18n', 'commands'],
  taskpane: ['domain', 'ports', 'app', 'i18n', 'commands', 'taskpane'],
  workbench: ['domain', 'sheets', 'ports', 'i18n', 'functions', 'workbench'],
  wps: ['domain', 'i18n', 'functions', 'commands', 'wps'],
};

/** Layers whose entry files put them together with a host. */
const WITH_ENTRY = ['cli', 'taskpane', 'workbench', 'wps'];

/** Packages that the pure layers may use: they touch neither Node, nor a page, nor Office. */
const PURE_PACKAGES = ['@noble/hashes', 'chinese-days', 'fflate', 'fraction.js', 'jsonc-parser', 'stdnum'];

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports`,
  severity: 'error',
  from: {
    path: `(^|/)src/${layer}/`,
    ...(WITH_ENTRY.includes(layer) ? { pathNot: `/${layer}/(?:pane-)?entry\\.tsx?$` } : {}),
  },
  to: { path: '(^|/)src/', pathNot: `(^|/)src/(${allowed.join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'pure-packages',
      comment: 'domain, sheets, documents, ports, app and i18n are pure.',
      severity: 'error',
      from: { path: '(^|/)src/(domain|sheets|documents|ports|app|i18n|functions)/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
        pathNot: `node_modules/(${PURE_PACKAGES.join('|')})/`,
      },
    },
    {
      name: 'pane-packages',
      comment: 'The task pane is React and Fluent UI; Node is not there.',
      severity: 'error',
      from: { path: '(^|/)src/(taskpane|commands)/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
        pathNot:
          'node_modules/(@fluentui/react-components|@fluentui/react-charts|react|react-dom|@types/react|@types/react-dom)/',
      },
    },
    {
      name: 'workbench-packages',
      comment: 'The grid, the reader of its snapshots, and the store of drafts; Node is not there.',
      severity: 'error',
      from: { path: '(^|/)src/workbench/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
        pathNot: 'node_modules/(@univerjs/[^/]+|hucre|idb-keyval)/',
      },
    },
    {
      name: 'file-host-runs-in-browsers',
      severity: 'error',
      from: { path: '(^|/)src/hosts/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'hosts-apart',
      comment: 'One host never imports another.',
      severity: 'error',
      from: { path: '(^|/)src/hosts/([^/]+)/' },
      to: { path: '(^|/)src/hosts/[^/]+/', pathNot: '(^|/)src/hosts/$2/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '(^|/)src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
