;; Finds where the elements of a JSON list end, 64 bytes a step.
;;
;; Of each step it makes masks with a bit for each byte: quotes, backslashes, brackets of both kinds. A quote that is escaped is none. The
;; prefix XOR of the quotes is the mask of what is inside texts. Brackets outside of texts are counted; where none is open any more, an
;; element has ended.
;;
;; The memory: the input from 0, at most 256 KiB of it and blanks up to the end of the last step; from $ends on, the results.
(module
  (memory (export "memory") 13)
  ;; The place behind what was scanned: the depth in brackets × 4, 2 when the next byte is escaped, 1 when it is inside a text. Below 0, the
  ;; list has ended.
  (global $state (export "state") (mut i32) (i32.const 0))

  ;; A bit for each of 64 bytes, of four comparisons.
  (func $mask (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result i64)
    (i64.or
      (i64.or
        (i64.extend_i32_u (i8x16.bitmask (local.get $a)))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $b))) (i64.const 16)))
      (i64.or
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $c))) (i64.const 32))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $d))) (i64.const 48)))))

  ;; Whether bytes are brackets: bit 0x20 is all that tells a brace from one.
  (func $brackets (param $bytes v128) (result v128)
    (local.set $bytes (v128.or (local.get $bytes) (i8x16.splat (i32.const 0x20))))
    (v128.or
      (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x7b)))
      (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x7d)))))

  ;; Scans so many bytes from a state on. Returns how many ends there are, or -1 when a backslash is outside of a text: whether the next
  ;; byte is escaped there is not known here.
  (func (export "scan") (param $length i32) (param $before i32) (result i32)
    (local $at i32) (local $ends i32) (local $end i32) (local $depth i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $quotes i64) (local $backslashes i64) (local $brackets i64)
    (local $inside i64) (local $escapes i64) (local $escaped i64) (local $next i64) (local $left i32)
    (local.set $depth (i32.shr_s (local.get $before) (i32.const 2)))
    ;; Whether the next byte is escaped: 0 or 1.
    (local.set $next (i64.extend_i32_u (i32.and (i32.shr_u (local.get $before) (i32.const 1)) (i32.const 1))))
    ;; Whether the next byte is inside a text: no bit or all.
    (local.set $inside (i64.sub (i64.const 0) (i64.extend_i32_u (i32.and (local.get $before) (i32.const 1)))))
    (local.set $ends (i32.const 0x40040))
    (block $done
      (loop $step
        (br_if $done (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $a (v128.load (local.get $at)))
        (local.set $b (v128.load offset=16 (local.get $at)))
        (local.set $c (v128.load offset=32 (local.get $at)))
        (local.set $d (v128.load offset=48 (local.get $at)))
        (local.set $quotes (call $mask
          (i8x16.eq (local.get $a) (i8x16.splat (i32.const 0x22)))
          (i8x16.eq (local.get $b) (i8x16.splat (i32.const 0x22)))
          (i8x16.eq (local.get $c) (i8x16.splat (i32.const 0x22)))
          (i8x16.eq (local.get $d) (i8x16.splat (i32.const 0x22)))))
        (local.set $backslashes (call $mask
          (i8x16.eq (local.get $a) (i8x16.splat (i32.const 0x5c)))
          (i8x16.eq (local.get $b) (i8x16.splat (i32.const 0x5c)))
          (i8x16.eq (local.get $c) (i8x16.splat (i32.const 0x5c)))
          (i8x16.eq (local.get $d) (i8x16.splat (i32.const 0x5c)))))
        (if (i64.ne (i64.or (local.get $backslashes) (local.get $next)) (i64.const 0))
          (then
            ;; A backslash that is escaped itself escapes nothing. Of a run of them every second one does, from the first: adding to bits at odd
            ;; places, and taking away, carries through each run at once.
            (local.set $escapes (i64.and (local.get $backslashes) (i64.xor (local.get $next) (i64.const -1))))
            (local.set $escapes (i64.xor
              (i64.sub
                (i64.or (i64.shl (local.get $escapes) (i64.const 1)) (i64.const 0xaaaaaaaaaaaaaaaa))
                (local.get $escapes))
              (i64.const 0xaaaaaaaaaaaaaaaa)))
            (local.set $escaped (i64.xor
              (local.get $escapes)
              (i64.or (local.get $backslashes) (local.get $next))))
            (local.set $quotes (i64.and (local.get $quotes) (i64.xor (local.get $escaped) (i64.const -1))))
            ;; Of the last step, the byte behind the input tells.
            (local.set $left (i32.sub (local.get $length) (local.get $at)))
            (local.set $next (if (result i64) (i32.lt_u (local.get $left) (i32.const 64))
              (then (i64.and
                (i64.shr_u (local.get $escaped) (i64.extend_i32_u (local.get $left)))
                (i64.const 1)))
              (else (i64.shr_u
                (i64.and (local.get $escapes) (local.get $backslashes))
                (i64.const 63)))))))
        ;; Inside is what an odd number of quotes comes before, the first of a text included.
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 1))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 2))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 4))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 8))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 16))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 32))))
        (local.set $inside (i64.xor (local.get $quotes) (local.get $inside)))
        (if (i64.ne
              (i64.and (local.get $backslashes) (i64.xor (local.get $inside) (i64.const -1)))
              (i64.const 0))
          (then (return (i32.const -1))))
        (local.set $brackets (i64.and
          (call $mask
            (call $brackets (local.get $a))
            (call $brackets (local.get $b))
            (call $brackets (local.get $c))
            (call $brackets (local.get $d)))
          (i64.xor (local.get $inside) (i64.const -1))))
        (block $counted
          (loop $bracket
            (br_if $counted (i64.eqz (local.get $brackets)))
            (local.set $end (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $brackets)))))
            (local.set $brackets (i64.and
              (local.get $brackets)
              (i64.sub (local.get $brackets) (i64.const 1))))
            ;; Bit 2 is set in those that open: one more, else one less.
            (local.set $depth (i32.add
              (local.get $depth)
              (i32.sub (i32.and (i32.load8_u (local.get $end)) (i32.const 2)) (i32.const 1))))
            (br_if $bracket (i32.gt_s (local.get $depth) (i32.const 0)))
            ;; The bracket that closes the list.
            (br_if $done (i32.lt_s (local.get $depth) (i32.const 0)))
            (i32.store (local.get $ends) (i32.add (local.get $end) (i32.const 1)))
            (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
            (br $bracket)))
        (local.set $inside (i64.shr_s (local.get $inside) (i64.const 63)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $step)))
    (global.set $state (i32.or
      (i32.shl (local.get $depth) (i32.const 2))
      (i32.or
        (i32.shl (i32.wrap_i64 (local.get $next)) (i32.const 1))
        (i32.and (i32.wrap_i64 (local.get $inside)) (i32.const 1)))))
    (i32.shr_u (i32.sub (local.get $ends) (i32.const 0x40040)) (i32.const 2))))
