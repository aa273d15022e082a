// Asks a device for a passkey. What it answers is sent as a form, like everything else.

/** Shows the form that only a browser with passkeys can use, and fills in what the device answers before it is sent. */
export function askForPasskey(place) {
  if (!window.PublicKeyCredential) return
  place.replaceChildren(place.querySelector('template').content.cloneNode(true))
  // The passkey comes first: what stands beside it on this page steps back.
  place.parentElement
    .querySelectorAll(':scope > form button.govuk-button[type=submit]')
    .forEach((button) => button.classList.add('govuk-button--secondary'))
  const form = place.querySelector('form')
  const says = form.querySelector('[data-passkey-says]')
  let asking = false

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    if (form.elements.name?.value.trim() === '') {
      form.submit() // the server asks for the name before the device makes anything
      return
    }
    says.textContent = 'Your device asks you now.'
    try {
      const options = await challenge(place.dataset.passkey, form)
      form.elements.answer.value = JSON.stringify(await answer(options))
      form.submit()
    } catch (problem) {
      says.textContent = told(problem)
      asking = false
    }
  })
}

async function challenge(address, form) {
  const reply = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: 'application/json' },
    redirect: 'manual'
  }).catch(() => undefined)
  if (!reply) throw new DOMException('', 'NetworkError')
  if (!reply.ok) {
    // Who is there has to be shown first, or the page is too old: the server knows what comes next.
    location.reload()
    throw new DOMException('', 'AbortError')
  }
  return reply.json()
}

/** Asks for a new passkey if the options name a person to make it for, else for one that there is. */
async function answer(options) {
  const publicKey = { ...options, challenge: bytes(options.challenge) }
  if (!options.user) {
    const { id, type, response } = await navigator.credentials.get({ publicKey })
    return {
      id,
      rawId: id,
      type,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : undefined
      }
    }
  }
  publicKey.user = { ...options.user, id: bytes(options.user.id) }
  publicKey.excludeCredentials = options.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) }))
  const { id, type, response } = await navigator.credentials.create({ publicKey })
  return {
    id,
    rawId: id,
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject)
    }
  }
}

function told({ name }) {
  switch (name) {
    case 'InvalidStateError':
      return 'This device has a passkey of yours already.'
    case 'NetworkError':
      return 'There is no connection. Try again.'
    case 'AbortError':
      return ''
    default:
      return 'No passkey came from your device. Try again, or go on without it.'
  }
}

function bytes(base64url) {
  const letters = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}

function text(buffer) {
  const letters = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
