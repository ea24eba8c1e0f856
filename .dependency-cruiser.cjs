/** The import rules of the house: which room may know of which. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", comment: "Two models that belong to each other name each other; nothing else may.", from: { pathNot: "^src/modules/[^/]+/models/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "rules-are-pure", severity: "error", comment: "Rules decide on plain values: no I/O, no clock, no Medusa.",
      from: { path: "^src/modules/[^/]+/rules/", pathNot: "__tests__" },
      to: { pathNot: ["^src/modules/[^/]+/rules/", "^src/shared/(facts|state-of)", "^node_modules/(luxon|@types/luxon)/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "rooms-do-not-know-each-other", severity: "error",
      from: { path: "^src/modules/([^/]+)/", pathNot: "__tests__" },
      to: { path: "^src/modules/([^/]+)/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "rooms-know-only-shared", severity: "error",
      from: { path: "^src/modules/", pathNot: "__tests__" },
      to: { path: "^src/(workflows|api|subscribers|work|admin|pages|emails|providers|client)/" },
    },
    {
      name: "shared-is-below-everything", severity: "error",
      from: { path: "^src/shared/", pathNot: "__tests__" },
      to: { path: "^src/(?!shared/)" },
    },
    {
      name: "doors-are-thin", severity: "error", comment: "Routes, subscribers and work call workflows.",
      from: { path: "^src/(api|subscribers|work)/", pathNot: "__tests__" },
      to: { path: "^src/(modules|providers|emails|links|admin|client)/" },
    },
    {
      name: "admin-imports-types-and-rules", severity: "error",
      from: { path: "^src/admin/", pathNot: "__tests__" },
      to: { path: "^src/(?!admin/|modules/[^/]+/rules/|shared/facts)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "client-stands-alone", severity: "error",
      from: { path: "^src/client/", pathNot: "__tests__" },
      to: { path: "^src/(?!client/)", dependencyTypesNot: ["type-only"] },
    },
    { name: "nothing-imports-demo-or-tests", severity: "error", from: { path: "^src/", pathNot: "__tests__" }, to: { path: "^(demo|integration-tests|bench)/|__tests__" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default", "types"] },
  },
};
