const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true, decorators: true },
      transform: { react: { runtime: "automatic" }, legacyDecorator: true, decoratorMetadata: true },
      target: "es2022",
    },
    // `import()` stays what it is in the store: the way to an ES module.
    module: { type: "commonjs", ignoreDynamic: true },
  },
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: "node",
  transform: { "^.+\\.[jt]sx?$": swc },
  transformIgnorePatterns: ["/node_modules/(?!(@react-email)/)"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.doorstep/"],
  ...more,
});

const withDatabase = {
  globalSetup: "<rootDir>/integration-tests/setup/start-database.js",
  globalTeardown: "<rootDir>/integration-tests/setup/stop-database.js",
};
const suite = (name) => project(name, [`<rootDir>/integration-tests/${name}/**/*.spec.ts`], withDatabase);

module.exports = {
  // A double or a store answers late on a busy machine; a hang is still found.
  testTimeout: 240_000,
  projects: [
    project("unit", ["<rootDir>/src/**/__tests__/**/*.unit.spec.ts?(x)", "<rootDir>/demo/**/__tests__/**/*.unit.spec.ts"]),
    project("modules", ["<rootDir>/src/**/__tests__/**/*.module.spec.ts"], withDatabase),
    suite("http"),
    suite("cluster"),
    suite("faults"),
    suite("browser"),
    suite("package"),
  ],
};
