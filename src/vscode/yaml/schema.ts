import codebook from '../../../media/schemas/codebook.schema.json' with { type: 'json' };
import gazetteer from '../../../media/schemas/gazetteer.schema.json' with { type: 'json' };
import sidecar from '../../../media/schemas/sidecar.schema.json' with { type: 'json' };
import { isIndex } from '../../core/sidecar/list-index.ts';
import type { YamlFileKind } from '../../core/sidecar/meaning.ts';

/** The part of JSON Schema (draft 7) that the three schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number | null)[];
  readonly enumDescriptions?: readonly string[];
  readonly const?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const SCHEMAS: Readonly<Record<YamlFileKind, Schema>> = {
  sidecar: sidecar as Schema,
  codebook: codebook as Schema,
  gazetteer: gazetteer as Schema,
};

/** The forms that a value may take. */
type ValueForm = 'text' | 'choice' | 'flag' | 'number' | 'list' | 'map' | 'maps';

export interface SchemaField {
  readonly key: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The form that is offered first where there are several. */
  readonly form: ValueForm;
}

interface SchemaValue {
  readonly text: string;
  readonly description: string | undefined;
}

/** The fields that the map at a path may have, in the order of the schema. */
export function fieldsAt(kind: YamlFileKind, path: readonly string[]): readonly SchemaField[] {
  const root = SCHEMAS[kind];
  return formsAt(root, path).flatMap(schema => {
    const named = Object.entries(schema.properties ?? {});
    const free = (schema.propertyNames?.enum ?? []).map(key => [key, schema.additionalProperties ?? {}] as const);
    return [...named, ...free].map(([key, value]) => ({
      key,
      title: textOf(root, value, 'title'),
      description: textOf(root, value, 'description'),
      form: formOf(alternatives(root, value)),
    }));
  });
}

/** The values that the schema lists for a path: of an enumeration, of a flag, or the one constant. */
export function valuesAt(kind: YamlFileKind, path: readonly string[]): readonly SchemaValue[] {
  const values = new Map<string, SchemaValue>();
  const add = (text: string, description?: string) => {
    if (!values.has(text)) {
      values.set(text, { text, description });
    }
  };
  for (const schema of formsAt(SCHEMAS[kind], path)) {
    for (const [index, value] of (schema.enum ?? []).entries()) {
      if (value !== null) {
        add(String(value), schema.enumDescriptions?.[index]);
      }
    }
    if (schema.const !== undefined) {
      add(schema.const);
    }
    // A field that takes any scalar is no flag.
    if (typesOf(schema).includes('boolean') && !typesOf(schema).includes('string')) {
      add('true');
      add('false');
    }
  }
  return [...values.values()];
}

/** What the schema says of the field at the end of a path. */
export function fieldAtPath(kind: YamlFileKind, path: readonly string[]): SchemaField | undefined {
  const key = path.at(-1);
  return key === undefined ? undefined : fieldsAt(kind, path.slice(0, -1)).find(field => field.key === key);
}

/** The schemas that hold at a path, alternatives one by one. */
function formsAt(root: Schema, path: readonly string[]): readonly Schema[] {
  let forms = alternatives(root, root);
  for (const key of path) {
    forms = forms.flatMap(schema => {
      const own = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties![key] : schema.additionalProperties;
      // Keys of maps may be numbers as well.
      const inner = isIndex(key) && schema.items ? schema.items : own;
      return inner === undefined ? [] : alternatives(root, inner);
    });
  }
  return forms;
}

function alternatives(root: Schema, schema: Schema): readonly Schema[] {
  const target = resolved(root, schema);
  return target.anyOf && !target.properties ? target.anyOf.flatMap(each => alternatives(root, each)) : [target];
}

function resolved(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  return name === undefined ? schema : (root.definitions?.[name] ?? schema);
}

function textOf(root: Schema, schema: Schema, key: 'title' | 'description'): string | undefined {
  return schema[key] ?? resolved(root, schema)[key];
}

const typesOf = ({ type }: Schema): readonly string[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type;

function formOf(forms: readonly Schema[]): ValueForm {
  const types = forms.flatMap(typesOf);
  if (forms.some(schema => schema.enum ?? schema.const)) {
    return 'choice';
  }
  if (types.includes('string')) {
    return 'text';
  }
  const list = forms.find(schema => typesOf(schema).includes('array'));
  if (list) {
    return list.items && typesOf(list.items).includes('object') ? 'maps' : 'list';
  }
  return types.includes('object')
    ? 'map'
    : types.includes('boolean')
      ? 'flag'
      : types.includes('number')
        ? 'number'
        : 'text';
}
