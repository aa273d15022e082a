// What JavaScript adds to the pages. Every page works without it.

import {
  Button,
  ErrorSummary,
  ExitThisPage,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  createAll
} from 'govuk-frontend'
import { askForPasskey } from './passkeys.js'

document.body.classList.add('govuk-frontend-supported')
for (const component of [Button, ErrorSummary, ExitThisPage, PasswordInput, ServiceNavigation, SkipLink]) {
  createAll(component)
}
document.querySelectorAll('[data-only-if]').forEach(askOnlyIf)
document.querySelectorAll('[data-filter]').forEach(filter)
document.querySelectorAll('[data-folds-itself]').forEach(foldItself)
document.querySelectorAll('[data-words]').forEach(findBetterWords)
document.querySelectorAll('[data-missing]').forEach(ringWithoutConnection)
document.querySelectorAll('[data-unsent]').forEach(sendOnceConnected)
document.querySelectorAll('[data-draft]').forEach(keepWhileTyped)
document.querySelectorAll('[data-passkey]').forEach(askForPasskey)

/** Asks a question only while an earlier one is answered so that it makes sense. Without this it says when to answer it. */
function askOnlyIf(question) {
  const { onlyIf: name, onlyIfIs } = question.dataset
  const wanted = onlyIfIs.split(' ')
  const controls = [...question.closest('form').elements].filter((control) => control.name === name)
  const answered = (control) => (control.type === 'radio' || control.type === 'checkbox' ? control.checked : true)
  const show = () => {
    const fits = controls.some((control) => answered(control) && wanted.includes(control.value))
    question.classList.toggle('wm-only-if--asked', fits)
  }
  controls.forEach((control) => control.addEventListener('change', show))
  show()
}

/** Narrows a long list to what contains every word typed. What is ticked stays in sight. */
function filter(box) {
  const list = document.getElementById(box.dataset.filter)
  const input = box.querySelector('input')
  const told = box.querySelector('[role=status]')
  const groups = [...list.querySelectorAll('[data-filter-group]')].map((group) => ({ group, open: group.open }))
  const items = [...list.querySelectorAll('[data-filter-item]')].map((item) => ({
    item,
    text: plain(`${item.textContent} ${item.closest('[data-filter-group]')?.dataset.filterGroup ?? ''}`)
  }))

  const narrow = () => {
    const words = plain(input.value).split(' ').filter(Boolean)
    let found = 0
    for (const { item, text } of items) {
      const fits = words.every((word) => text.includes(word))
      found += fits
      item.hidden = !fits && !item.querySelector(':checked')
    }
    for (const { group, open } of groups) {
      group.hidden = !group.querySelector('[data-filter-item]:not([hidden])')
      group.open = words.length > 0 ? !group.hidden : open
    }
    told.textContent = words.length > 0 ? `${found} of ${items.length} shown` : ''
  }

  input.addEventListener('input', narrow)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault()
  })
  if (input.value) narrow()
}

/** Folds what lies over the page as soon as the person turns elsewhere. */
function foldItself(fold) {
  document.addEventListener('click', (event) => {
    if (!fold.contains(event.target)) fold.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') fold.open = false
  })
}

/**
 * Names a better word, under the question, for one that blames the child, and says so once the person pauses. Holds
 * nothing back: a form whose words were all pointed out tells that they are to be kept, unless the page itself asks
 * for that.
 */
function findBetterWords(list) {
  const pause = 700
  const form = list.closest('form')
  const told = list.nextElementSibling
  const words = [...list.content.children].map((word) => ({
    pattern: new RegExp(word.dataset.word, 'giu'),
    better: word.textContent
  }))
  const boxes = [...form.querySelectorAll('textarea, input[type=text]')].filter(
    (box) => !box.inputMode && !box.closest('.wm-apart, .wm-date, .wm-filter')
  )
  const hints = new Map()

  const says = (box) => {
    const found = words.flatMap(({ pattern, better }) =>
      (box.value.match(pattern) ?? []).map((word) => `“${word}” may sound as if the child were to blame. Better: ${better}.`)
    )
    return found.length > 0 ? [...new Set(found), 'If you quote somebody, keep it.'].join(' ') : ''
  }
  const shown = (box) => hints.get(box)?.textContent ?? ''
  const show = (box) => {
    if (says(box) === shown(box)) return
    if (!hints.has(box)) hints.set(box, hintUnder(box))
    hints.get(box).textContent = says(box)
    hints.get(box).hidden = !says(box)
  }

  for (const box of boxes) {
    let waiting
    show(box)
    box.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        show(box)
        told.textContent = shown(box)
      }, pause)
    })
  }
  form.addEventListener('formdata', ({ formData }) => {
    const asked = form.elements['words-kept']
    if (!asked && boxes.some(shown) && boxes.every((box) => says(box) === shown(box))) formData.set('words-kept', 'yes')
  })
}

function hintUnder(box) {
  const hint = document.createElement('p')
  hint.id = `${box.id}-words`
  hint.className = 'wm-wording__hint'
  box.after(hint)
  box.setAttribute('aria-describedby', `${box.getAttribute('aria-describedby') ?? ''} ${hint.id}`.trim())
  return hint
}

/**
 * Sends a form only while the server can be reached. Until then it stays as it is, says whom to ring, and is sent by
 * itself, with the key it was shown with, so that it counts once.
 */
function sendOnceConnected(panel) {
  const form = panel.closest('form')
  const again = 5_000
  let sending = false
  let waiting

  const tell = () => {
    if (!panel.querySelector('[data-unsent-since]')) {
      panel.append(panel.querySelector('template').content.cloneNode(true))
      panel.scrollIntoView({ block: 'center' })
    }
    panel.querySelector('[data-unsent-since]').textContent = new Date().toTimeString().slice(0, 5)
  }
  const attempt = async (button) => {
    clearTimeout(waiting)
    if (await reachable()) {
      sending = true
      form.requestSubmit(button)
      return
    }
    tell()
    waiting = setTimeout(attempt, again, button)
  }

  form.addEventListener('submit', (event) => {
    if (sending) return
    event.preventDefault()
    attempt(event.submitter)
  })
  window.addEventListener('pageshow', () => {
    sending = false
  })
}

/** Opens the report that a child is missing while the server can be reached; else says on this page whom to ring. */
function ringWithoutConnection(link) {
  let told
  link.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (await reachable()) {
      location.assign(link.href)
      return
    }
    told?.remove()
    told = link.nextElementSibling.content.firstElementChild.cloneNode(true)
    document.querySelector('main').prepend(told)
    told.focus()
  })
}

/**
 * Keeps a form at the server while it is typed, less than a second behind, and says when it was saved. Where that fails it says
 * since when, keeps trying, and asks before the page is left. Nothing is stored in the browser.
 */
function keepWhileTyped(form) {
  const soon = 600
  const again = 3_000
  const patience = 8_000
  const button = form.querySelector('[name=draft-of]')
  const says = form.querySelector('[data-draft-says]')
  const told = form.querySelector('[data-draft-told]')
  let changed = false
  let saving = false
  let sending = false
  let failingSince = ''
  let waiting

  const say = (text, aloud) => {
    says.textContent = text
    if (aloud) told.textContent = text
  }
  const words = () => {
    const data = new FormData(form)
    if (!form.elements['words-kept']) data.delete('words-kept')
    data.set('draft-of', button.value)
    return new URLSearchParams(data)
  }
  const post = (more) =>
    fetch(button.formAction, {
      method: 'POST',
      body: words(),
      headers: { Accept: 'application/json' },
      redirect: 'error',
      ...more
    })
  const saved = ({ saved: at, held, typing, signedIn }) => {
    const news = failingSince !== '' || says.textContent === '' || !signedIn
    failingSince = ''
    says.classList.remove('wm-draft__says--failing')
    if (!held) {
      say('Not saved: this form was sent already. Open it anew to say more.', true)
      return
    }
    form.elements.held.value = held
    form.elements.typing.value = typing
    say(`Saved at ${at}.${signedIn ? '' : ' You are signed out: nothing is lost, sign in again to send it.'}`, news)
  }
  const failed = () => {
    changed = true
    if (failingSince) return
    failingSince = new Date().toTimeString().slice(0, 5)
    says.classList.add('wm-draft__says--failing')
    say(`Not saved since ${failingSince}: there is no connection. Leave this page open, it is saved as soon as there is one.`, true)
  }
  const save = async () => {
    waiting = undefined
    if (saving || sending || !changed) return
    saving = true
    changed = false
    try {
      const answer = await post({ signal: AbortSignal.timeout(patience) })
      if (!answer.ok) throw new Error(answer.statusText)
      saved(await answer.json())
    } catch {
      failed()
    }
    saving = false
    if (changed) later(failingSince ? again : soon)
  }
  const later = (time) => {
    waiting ??= setTimeout(save, time)
  }
  const touched = () => {
    changed = true
    if (!failingSince) later(soon)
  }

  form.addEventListener('input', touched)
  form.addEventListener('change', touched)
  form.addEventListener('submit', (event) => {
    sending = !event.defaultPrevented
  })
  window.addEventListener('pageshow', () => {
    sending = false
    if (changed) later(soon)
  })
  window.addEventListener('pagehide', () => {
    if (changed && !sending) post({ keepalive: true }).catch(() => {})
  })
  window.addEventListener('beforeunload', (event) => {
    if (failingSince && !sending) event.preventDefault()
  })
}

/** Whether the server answers, asked with something that is nobody's. */
function reachable() {
  const patience = 8_000
  return fetch(document.querySelector('link[rel=stylesheet]').href, {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience)
  }).then(
    () => true,
    () => false
  )
}

function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
