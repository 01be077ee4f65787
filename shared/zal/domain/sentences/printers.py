"""How a printer is."""

PRINTERS = {
    "printer-paper-low": "The paper is running out. Have a new roll ready.",
    "printer-paper-out": "There is no paper. Put in a new roll.",
    "printer-cover-open": "The cover is open. Close it.",
    "printer-fault": "The printer reports a fault. Clear the paper from its cutter, then "
    "switch it off and on; if that does not help, have it repaired.",
    "slip-undrawn": "The slip could not be prepared for printing. The kiosk's log says why.",
    "printer-broken-down": "The program cannot talk to the printer. Its log says why.",
    "printer-none": "This kiosk is set to have no printer: it shows tickets on its screen.",
    "printer-mute": "This printer never reports its state. Look at its paper and its lights.",
    "printer-silent": "The printer accepts a connection but does not answer. Switch it off and "
    "on; if it never reports its state, set answers = false in its settings.",
    "printer-rubbish": "What answers is not a printer, or not one that reports its state. "
    "Check the address; if it is right, set answers = false in the printer's settings.",
    "printer-broke-off": "The printer broke the connection off. Check its cable and switch it "
    "off and on.",
    "printer-stalled": "The printer stopped taking what it was sent. Check its paper and its "
    "cover, switch it off and on.",
    "printer-refused": "The printer's address refuses the connection. Switch the printer on "
    "and check the port, which is usually 9100.",
    "printer-unreachable": "Nothing answers at the printer's address. Switch the printer on, "
    "check its cable and the address.",
    "printer-gone": "The printer was not found. Switch it on, check its cable and its address "
    "in the settings.",
    "printer-busy": "Another program keeps the printer busy. End that one, or let both print "
    "through CUPS.",
    "printer-forbidden": "Zal may not write to the printer. Give its user that right: on "
    "Debian the group lp, for a serial port dialout.",
    "printer-full": "There is no room on the disk for the slip. Free some space.",
    "printer-no-reader": "No program reads what is written for the printer. Start the program "
    "that passes it on.",
    "printer-no-libusb": "A printer on USB needs the library libusb. Install it: apt install "
    "libusb-1.0-0",
    "printer-address": "The printer's address cannot be understood. Correct address in its "
    "settings.",
    "printer-no-profile": "The printer's profile is not known. Correct profile in its "
    "settings; default fits most printers.",
    "printer-no-pictures": "A printer of this profile prints no pictures, and a slip is one. "
    "Choose another printer.",
    "printer-too-wide": "The slip is wider than the printer prints. Correct width or profile "
    "in its settings.",
}
