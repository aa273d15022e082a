// Compiles the styles, bundles the scripts and copies the fonts they name, each under a name that carries a hash of its
// content, and writes the list of those names. Does nothing where nothing has changed.
//
//   node build.mjs CLASSES    puts assets into CLASSES/static/assets and their names into CLASSES/assets.properties

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const classes = resolve(process.argv[2])
const assets = join(classes, 'static', 'assets')
const list = join(classes, 'assets.properties')

const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)
const sources = readdirSync(here, { withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(here, file.name))

if (changed(join(here, 'package-lock.json')) > changed(join(here, 'node_modules', '.package-lock.json'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}
if (changed(list) <= Math.max(...sources.map(changed))) {
  await build()
}

async function build() {
  rmSync(assets, { recursive: true, force: true })
  mkdirSync(assets, { recursive: true })
  const names = {
    styles: put('waymark.css', await styles()),
    start: put('start.js', await script('start.js', 'iife')),
    script: put('waymark.js', await script('waymark.js', 'esm')),
    icon: put('icon.svg', readFileSync(join(here, 'icon.svg'))),
    licences: put('licences.txt', licences()),
    regular: font('latin-400'),
    bold: font('latin-700')
  }
  writeFileSync(list, Object.entries(names).map(([name, file]) => `${name}=/assets/${file}\n`).join(''))
}

async function styles() {
  const { compile } = await import('sass')
  const { css } = compile(join(here, 'waymark.scss'), { loadPaths: [here], style: 'compressed', quietDeps: true })
  return css.replace(/url\("?([^")]+\.woff2)"?\)/g, (_, file) => `url(${copy(file)})`)
}

async function script(name, format) {
  const { build: bundle } = await import('esbuild')
  const { outputFiles } = await bundle({
    entryPoints: [join(here, name)],
    bundle: true,
    minify: true,
    format,
    target: 'es2020',
    legalComments: 'none',
    banner: { js: '/*! Contains parts of govuk-frontend, MIT, © Crown copyright: see licences */' },
    write: false
  })
  return outputFiles[0].text
}

/** What is shipped and under which terms, with the terms themselves. */
function licences() {
  const font = 'node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE'
  return ['NOTICE.md', font].map((file) => readFileSync(join(here, file), 'utf8')).join('\n\n')
}

function font(subset) {
  return copy(`node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-normal.woff2`)
}

function copy(file) {
  return put(basename(file), readFileSync(join(here, file)))
}

function put(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`
  writeFileSync(join(assets, hashed), content)
  return hashed
}
