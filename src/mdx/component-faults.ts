import { nearestName } from '#dispatch/nearest-name.ts';
import type { Position } from '#wire/position.ts';
import type { Finding } from '#wire/problem.ts';
import {
  attributeOf,
  type ComponentForm,
  EDITORIAL_COMPONENTS,
  type JsxElement,
} from './editorial-components.ts';
import { entryDate } from './timeline-entry.ts';

const NAMES = Object.keys(EDITORIAL_COMPONENTS);
const DEGREES: Readonly<Record<string, number>> = { latitude: 90, longitude: 180 };

/** What is wrong with a component: an unknown name, an attribute, or its content. */
export function findComponentFaults(component: JsxElement): readonly (Finding & Position)[] {
  const name = component.name ?? '';
  const form = EDITORIAL_COMPONENTS[name];
  const { line = 1, column = 1 } = component.position?.start ?? {};
  const findings = form
    ? [...attributeFaults(component, form), ...contentFaults(component, form)]
    : [unknownComponent(name)];
  const placed = findings.map((finding) => ({ ...finding, line, column }));
  return form?.content === 'entries' ? [...placed, ...entryFaults(component)] : placed;
}

function attributeFaults(component: JsxElement, form: ComponentForm): readonly Finding[] {
  const element = component.name ?? '';
  const known = [...Object.keys(form.required), ...form.optional];
  const faults: Finding[] = [];
  for (const attribute of component.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') faults.push(notText(attribute.value));
    else if (!known.includes(attribute.name))
      faults.push(unknownAttribute(element, attribute.name, known));
    else if (typeof attribute.value !== 'string') faults.push(notText(attribute.name));
  }
  if (faults.length > 0) return faults;
  return Object.entries(form.required).flatMap(([name, meaning]) => {
    const value = attributeOf(component, name)?.trim() ?? '';
    if (value === '') return [missingAttribute(element, name, meaning)];
    const most = DEGREES[name];
    return most === undefined || isDegrees(value, most) ? [] : [notDegrees(name, value, meaning)];
  });
}

function isDegrees(value: string, most: number): boolean {
  return /^-?\d{1,3}(?:\.\d+)?$/u.test(value) && Math.abs(Number(value)) <= most;
}

function contentFaults({ name, children }: JsxElement, { content }: ComponentForm) {
  const isEmpty = children.length === 0;
  if (content === 'nothing') return isEmpty ? [] : [holds(name ?? '', 'words', NOTHING)];
  return isEmpty ? [holds(name ?? '', 'nothing', content === 'words' ? WORDS : ENTRIES)] : [];
}

function entryFaults({ name, children }: JsxElement): readonly (Finding & Position)[] {
  return children.flatMap((child) => {
    const wrong =
      child.type === 'list' && child.ordered !== true
        ? child.children.filter((item) => entryDate(item) === undefined)
        : [child];
    return wrong.map(({ position }) => {
      const { line = 1, column = 1 } = position?.start ?? {};
      return { ...holds(name ?? '', 'something that is no dated entry', ENTRIES), line, column };
    });
  });
}

const NOTHING = {
  expected: 'attributes only',
  remedy: 'close it with “/>”, and put the words in an attribute or after it',
};
const WORDS = {
  expected: 'your words between its tags',
  remedy: 'write them there, or take it out',
};
const ENTRIES = {
  expected: 'a list, each item of which begins with a date: “- 2021-11-14: what happened”',
  remedy:
    'begin it with a year, a month, a day or an instant with its offset, a colon and a space; put blank lines around the list',
};

function holds(name: string, found: string, rest: Pick<Finding, 'expected' | 'remedy'>): Finding {
  return { code: 'dispatch/component-content', found: `${found} within <${name}>`, ...rest };
}

function unknownComponent(found: string): Finding {
  const { name, isNear } = nearestName(found, NAMES);
  return {
    code: 'dispatch/unknown-component',
    found: `the component <${found.slice(0, 60)}>`,
    expected: `one of ${[name, ...NAMES.filter((other) => other !== name)].join(', ')}`,
    remedy: isNear
      ? `write <${name}>`
      : 'take it out, or put a backslash before < where the character is meant',
  };
}

function unknownAttribute(element: string, found: string, known: readonly string[]): Finding {
  const { name, isNear } = nearestName(found, known);
  return {
    code: 'dispatch/unknown-attribute',
    found: `the attribute ${found.slice(0, 60)} of <${element}>`,
    expected: `one of ${known.join(', ')}`,
    remedy: isNear ? `write ${name}` : 'take it out',
  };
}

function missingAttribute(element: string, name: string, meaning: string): Finding {
  return {
    code: 'dispatch/missing-attribute',
    found: `<${element}> without ${name}`,
    expected: `${name}="…": ${meaning}`,
    remedy: `add ${name}="…"`,
  };
}

function notDegrees(name: string, value: string, meaning: string): Finding {
  return {
    code: 'dispatch/invalid-attribute',
    found: `the ${name} ${value.slice(0, 60)}`,
    expected: meaning,
    remedy: 'write a number, such as 53.9; south and west have a minus before it',
  };
}

function notText(found: string): Finding {
  return {
    code: 'dispatch/code',
    found: `code: ${found.trim().slice(0, 60)}`,
    expected: 'attributes with text values, name="value", since nothing in a dispatch runs',
    remedy: 'put the value in quotes, without braces',
  };
}
