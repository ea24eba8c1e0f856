import medusa from "@medusajs/eslint-plugin";
import tseslint from "typescript-eslint";

const plugin = medusa.default ?? medusa;

export default tseslint.config(
  ...plugin.configs.recommended,
  // Medusa's preset leaves tests out; a promise forgotten in a test is a test that cannot fail.
  { ignores: ["!**/integration-tests/**", "!**/__tests__/**", "!**/*.spec.*"] },
  { ignores: ["node_modules/", ".medusa/", ".doorstep/", "static/", "**/*.js", "**/*.cjs", "**/*.mjs"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Ids of workflows and steps are global in a store, so ours carry the plugin's name.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      // A room's public write is one transaction; a reader inside it takes the context as it is.
      "@medusajs/use-inject-manager-on-public-methods": "off",
      "@medusajs/medusa-context-on-context-param": "off",
      // What only a bug of ours can bring about is a plain error, and a 500.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      // Stripe's and the carriers' amounts are in the smallest unit.
      "@medusajs/prices-in-major-units": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Ask the injected clock: clock.now()" },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Ask the injected clock: clock.now()" },
      ],
    },
  },
  {
    // The clock itself, and what runs outside of the store, read the machine's time.
    files: ["src/shared/clock.ts", "src/admin/**", "demo/**", "scripts/**", "integration-tests/**", "bench/**", "**/__tests__/**"],
    rules: { "no-restricted-syntax": "off" },
  }
);
