// Makes what the program carries out of the fetched library and of our own scripts:
// node bundle.mjs FETCHED OUTPUT SCRIPT…
// OUTPUT/library.js, OUTPUT/drawing.js, OUTPUT/hashes.txt (for the page's policy), OUTPUT/licence.txt

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [fetched, output, ...scripts] = process.argv.slice(2);

const read = (...path) => readFileSync(join(...path), 'utf8');

/** The text as the content of a `script` element, of which the browser must see the same bytes as we do. */
function inline(text, name) {
    if (/<\/script|<!--|\r|\0/i.test(text)) {
        throw new Error(`${name} cannot stand inside a page as it is`);
    }
    return text;
}

const library = inline(read(fetched, 'echarts/dist/echarts.min.js'), 'echarts.min.js');
const drawing = inline(scripts.map((script) => read(script)).join('\n'), 'our script');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const versions = ['echarts', 'zrender'].map((name) => `${name} ${JSON.parse(read(fetched, name, 'package.json')).version}`);
const licences = ['echarts/NOTICE', 'echarts/LICENSE', 'echarts/licenses/LICENSE-d3', 'zrender/LICENSE'];
const texts = licences.map((name) => `---- ${name} ----\n\n${read(fetched, name).replaceAll('\r', '').trim()}\n`);

writeFileSync(join(output, 'library.js'), library);
writeFileSync(join(output, 'drawing.js'), drawing);
writeFileSync(join(output, 'hashes.txt'), `${hash(library)} ${hash(drawing)}`);
writeFileSync(join(output, 'licence.txt'), `${versions.join(', ')}\n\n${texts.join('\n')}`);
