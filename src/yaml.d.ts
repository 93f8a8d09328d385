/** A `.yaml` file imported as data: parsed by the build, unchecked until a reader has looked at it. */
declare module '*.yaml' {
  const data: unknown;
  // biome-ignore lint/style/noDefaultExport: the build makes the data the default export.
  export default data;
}
