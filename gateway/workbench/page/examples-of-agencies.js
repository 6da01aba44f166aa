/**
 * Queries to start from: agencies, their officers, what they receive and who they were.
 *
 * @type {Example[]}
 *
 * @typedef {{ title: InBoth, explanation: InBoth, query: string, variables?: Record<string, unknown> }} Example
 * @typedef {{ en: string, vi: string }} InBoth
 */
export const examplesOfAgencies = [
  {
    title: { en: 'An agency on a day', vi: 'Một cơ quan vào một ngày' },
    explanation: {
      en: 'What stood above a department in April 2020, and who answers for it today.',
      vi: 'Cơ quan nào đứng trên một sở vào tháng 4 năm 2020, và ngày nay ai kế thừa.',
    },
    query: `query AgencyOnADay($id: ID!, $asOf: Date) {
  agency(id: $id, asOf: $asOf) {
    nameVi
    nameEn
    isActive
    validTo
    ancestors {
      nameVi
      level
    }
    successorsAsOf {
      id
      nameVi
    }
  }
}
`,
    variables: { id: 'qni-stttt', asOf: '2020-04-15' },
  },
  {
    title: { en: 'Across the four domains', vi: 'Qua cả bốn lĩnh vực' },
    explanation: {
      en: 'What a department received in April 2020, what it had to do and report. Its tasks require a clerk.',
      vi: 'Một sở đã nhận gì vào tháng 4 năm 2020, phải làm gì và báo cáo gì. Nhiệm vụ chỉ hiện với chuyên viên.',
    },
    query: `query AcrossDomains($id: ID!, $asOf: Date) {
  agency(id: $id, asOf: $asOf) {
    nameVi
    documents(role: RECEIVED) {
      nodes {
        number
        subject
        issuer {
          nameVi
        }
        signer {
          prefix
          fullName
        }
      }
    }
    tasks {
      nodes {
        clause
        content
        dueDate
      }
    }
    procedures {
      nodes {
        nameVi
      }
    }
    reportObligations(year: 2020) {
      nodes {
        period {
          id
          dataFrom
          dataTo
        }
        submissions {
          receiver {
            nameVi
          }
          deadline
        }
      }
    }
  }
}
`,
    variables: { id: 'qni-stttt', asOf: '2020-04-15' },
  },
  {
    title: { en: 'What became of a commune', vi: 'Một xã nay là xã nào' },
    explanation: {
      en: 'Trà Bùi was split on 1 July 2025, so two People’s Committees answer for it today.',
      vi: 'Xã Trà Bùi được chia ngày 1/7/2025, nên nay có hai Ủy ban nhân dân kế thừa.',
    },
    query: `query WhatBecameOf($id: ID!) {
  agency(id: $id) {
    nameVi
    isActive
    validTo
    successorsAsOf {
      id
      nameVi
      adminUnit {
        nameVi
        statCode
      }
    }
    changes {
      date
      kind
      legalBasis
      to {
        nameVi
      }
    }
  }
}
`,
    variables: { id: 'c-21142' },
  },
  {
    title: { en: 'One code, two communes', vi: 'Một mã, hai xã' },
    explanation: {
      en: 'Statistical codes are used again: the day decides whose it is.',
      vi: 'Mã thống kê được dùng lại: ngày quyết định mã đó của xã nào.',
    },
    query: `query WhoseCode($code: AgencyCode!) {
  before: agencyByCode(scheme: STAT, code: $code, asOf: "2025-06-30") {
    id
    nameVi
  }
  after: agencyByCode(scheme: STAT, code: $code, asOf: "2025-07-01") {
    id
    nameVi
  }
}
`,
    variables: { code: '23425' },
  },
  {
    title: { en: 'Whom a letter addresses', vi: 'Một công văn gửi những ai' },
    explanation: {
      en: 'An addressee line, expanded to the agencies of its day and of today.',
      vi: 'Dòng nơi nhận được mở rộng thành các cơ quan vào ngày ban hành và ngày nay.',
    },
    query: `query Addressees($label: Text!, $issuer: ID!, $asOf: Date) {
  addresseeExpansion(label: $label, issuer: $issuer, asOf: $asOf) {
    groups
    agencies {
      nameVi
      successorsAsOf {
        nameVi
      }
    }
  }
}
`,
    variables: {
      label: 'Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh; UBND các huyện, thị xã, thành phố',
      issuer: 'qni',
      asOf: '2020-04-15',
    },
  },
  {
    title: { en: 'A department’s telephones', vi: 'Điện thoại của một sở' },
    explanation: {
      en: 'Depends on who asks: send it as nobody, as a citizen, as a clerk.',
      vi: 'Tùy người hỏi: hãy thử khi không đăng nhập, với công dân, với chuyên viên.',
    },
    query: `query Telephones($agency: ID!) {
  agency(id: $agency) {
    nameVi
    posts {
      title
      memberships {
        officer {
          fullName
          workPhone
          personalPhone
        }
      }
    }
  }
}
`,
    variables: { agency: 'qni-skhcn2025-new' },
  },
  {
    title: { en: 'Who am I', vi: 'Tôi là ai' },
    explanation: {
      en: 'What the graph reads from the token; null without one.',
      vi: 'Hệ thống đọc được gì từ mã truy cập; không có mã thì trả về null.',
    },
    query: `query WhoAmI {
  viewer {
    clientId
    scopes
    agency {
      nameVi
    }
    officer {
      fullName
      identityNumber
    }
  }
}
`,
  },
];
